import type { VerificationRound } from '@yiwang/contract'
import { SignMark, type Sign } from '@yiwang/ui'
import { useTranslation } from 'react-i18next'

import { formatMetres } from '../../evidence/format-figure.ts'
import { countFlags } from '../../evidence/pair.ts'
import { useNames } from '../../reference/use-names.ts'
import { isDone, type Outcome, type Walk } from './walk.ts'

interface StopListProps {
  readonly round: VerificationRound
  readonly walk: Walk
  readonly current: string | undefined
  readonly onChoose: (id: string) => void
}

/** The stops in the order of the walk: how far, what it is, what became of it; a touch goes there out of turn. */
export function StopList({ round, walk, current, onChoose }: StopListProps) {
  const { t } = useTranslation()
  const names = useNames()
  return (
    <ol className="verify-list" aria-label={t('evidence.verify.list')}>
      {round.stops.map(({ row, metres, evidence }, index) => {
        const outcome = walk.outcomes.get(row.id)
        const flags = countFlags(evidence)
        return (
          <li key={row.id}>
            <button
              type="button"
              aria-current={row.id === current ? 'step' : undefined}
              disabled={isDone(outcome)}
              onClick={() => onChoose(row.id)}
            >
              <Mark outcome={outcome} place={index + 1} />
              <span className="verify-what">{[names.category(row.category), row.address].filter((part) => part !== '').join(' · ')}</span>
              <span className="verify-far">
                {outcome === 'passed' || outcome === 'rejected' ? t(`evidence.verify.${outcome}`) : formatMetres(metres, t)}
                {flags > 0 && !isDone(outcome) ? ` · ${t('evidence.verify.flags', { count: flags })}` : ''}
              </span>
            </button>
          </li>
        )
      })}
    </ol>
  )
}

const marks: Readonly<Record<Exclude<Outcome, 'skipped'>, Sign>> = { passed: 'check', rejected: 'back' }

function Mark({ outcome, place }: { readonly outcome: Outcome | undefined; readonly place: number }) {
  return (
    <span className="verify-mark">
      {outcome === undefined || outcome === 'skipped' ? place : <SignMark sign={marks[outcome]} size={16} />}
    </span>
  )
}
