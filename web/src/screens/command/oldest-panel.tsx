import { useTranslation } from 'react-i18next'

import { MatterLine } from './matter-line.tsx'
import { Panel } from './panel.tsx'
import { useSome } from './queries.ts'

/** The ten that have been open longest. */
export function OldestPanel({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation()
  const oldest = useSome({ ended: 'no', sort: 'oldest', limit: 10 })
  return (
    <Panel name="oldest" title={t('command.oldest.title')} query={oldest}>
      {({ rows }) =>
        rows.length === 0 ? (
          <p className="wall-none">{t('command.oldest.empty')}</p>
        ) : (
          <ul className="wall-lines">
            {rows.map((row) => (
              <MatterLine key={row.id} row={row} onChoose={onChoose} showsAge />
            ))}
          </ul>
        )
      }
    </Panel>
  )
}
