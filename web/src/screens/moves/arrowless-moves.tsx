import type { Language } from '@yiwang/contract'
import { getMove, moveIds, statuses, type MatterStatus, type MoveId } from '@yiwang/kernel'
import { useTranslation } from 'react-i18next'

import { Both } from './both.tsx'
import { listWithoutArrow } from './diagram-layout.ts'

/** What happens within a status, and what leads back to the state before: each by status, with its number in the table. */
export function ArrowlessMoves({ language }: { readonly language: Language }) {
  const { t } = useTranslation()
  return (
    <div className="moves-arrowless">
      <h3>{t('flow.moves.within')}</h3>
      <p>{t('flow.moves.withinLead')}</p>
      <ByStatus moves={listWithoutArrow('unchanged')} language={language} />
      <h3>{t('flow.moves.back')}</h3>
      <ByStatus moves={listWithoutArrow('restored')} language={language} />
    </div>
  )
}

function ByStatus({ moves, language }: { readonly moves: readonly MoveId[]; readonly language: Language }) {
  const rows = statuses
    .map((status) => ({ status, own: moves.filter((move) => leadsFrom(move, status)) }))
    .filter(({ own }) => own.length > 0)
  return (
    <dl>
      {rows.map(({ status, own }) => (
        <div key={status}>
          <dt>
            <Both language={language}>{(words) => words.matter.status[status]}</Both>
          </dt>
          <dd>
            {own.map((move) => (
              <a key={move} href={`#move-${move}`}>
                <span className="moves-chip">{moveIds.indexOf(move) + 1}</span>
                <Both language={language}>{(words) => words.matter.move[move]}</Both>
              </a>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function leadsFrom(move: MoveId, status: MatterStatus): boolean {
  return getMove(move).from.includes(status)
}
