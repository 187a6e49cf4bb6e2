import { Link } from '@tanstack/react-router'
import type { MatterPage } from '@yiwang/contract'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { MatterLine } from './matter-line.tsx'
import { Panel } from './panel.tsx'
import { useSome } from './queries.ts'

const heats = ['overdue', 'red', 'amber'] as const
type Pressing = (typeof heats)[number]

/** What presses: overdue, red and amber, each by the time that is left. */
export function UrgentPanel({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const pages = {
    overdue: useSome({ heat: 'overdue', ended: 'no', sort: 'due', limit: 6 }),
    red: useSome({ heat: 'red', ended: 'no', sort: 'due', limit: 6 }),
    amber: useSome({ heat: 'amber', ended: 'no', sort: 'due', limit: 6 }),
  } satisfies Record<Pressing, UseQueryResult<MatterPage>>
  const [asked, setAsked] = useState<Pressing>()
  const shown = asked ?? heats.find((heat) => (pages[heat].data?.total ?? 0) > 0) ?? 'overdue'
  const tabs = (
    <div className="wall-tabs" role="group" aria-label={t('command.urgent.title')}>
      {heats.map((heat) => (
        <button key={heat} type="button" data-heat={heat} aria-pressed={heat === shown} onClick={() => setAsked(heat)}>
          {t(`command.urgent.${heat}`)} <b>{pages[heat].data?.total ?? ''}</b>
        </button>
      ))}
    </div>
  )
  return (
    <Panel name="urgent" title={t('command.urgent.title')} query={pages[shown]} aside={tabs}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <p className="wall-none">{t('command.urgent.empty')}</p>
        ) : (
          <>
            <ul className="wall-lines">
              {rows.map((row) => (
                <MatterLine key={row.id} row={row} onChoose={onChoose} />
              ))}
            </ul>
            {total > rows.length ? (
              <Link className="wall-more" to="/desk" search={{ ended: 'no', heat: shown }}>
                {t('command.urgent.more', { n: total })}
              </Link>
            ) : null}
          </>
        )
      }
    </Panel>
  )
}
