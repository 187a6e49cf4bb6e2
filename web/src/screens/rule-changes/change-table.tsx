import { Link } from '@tanstack/react-router'
import type { RuleChange } from '@yiwang/contract'
import { communityOf } from '@yiwang/kernel'
import { Badge, StatusBadge } from '@yiwang/ui'
import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useLanguage } from '../../language/language.ts'
import type { Names } from '../../reference/names.ts'
import { formatInstant } from '../../time/format-instant.ts'
import { useDifferenceWords, useProblemWords } from './change-words.ts'
import { movedMark } from './use-applying.ts'

interface ChangeTableProps {
  readonly changes: readonly RuleChange[]
  readonly names: Names
  readonly chosen: ReadonlySet<string>
  readonly outcomes: ReadonlyMap<string, string>
  readonly isLocked: boolean
  readonly onToggle: (id: string, isChosen: boolean) => void
}

const columns = ['number', 'category', 'status', 'due', 'difference', 'unit', 'rule'] as const

/** One row for each matter that would change: as it is, and as it would be. */
export function ChangeTable(props: ChangeTableProps) {
  const { t } = useTranslation()
  const differenceOf = useDifferenceWords()
  return (
    <table className="pg-table pg-cards changes-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="pg-hidden">{t('flow.changes.select')}</span>
          </th>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {t(`flow.changes.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.changes.map((change) => (
          <ChangeRow key={change.id} {...props} change={change} difference={differenceOf(change)} />
        ))}
      </tbody>
    </table>
  )
}

function ChangeRow(props: ChangeTableProps & { readonly change: RuleChange; readonly difference: string }) {
  const { change, names, chosen, outcomes, isLocked, onToggle, difference } = props
  const { t } = useTranslation()
  const { language } = useLanguage()
  const outcome = outcomes.get(change.id)
  function due(at: number | null): string {
    return at === null ? t('flow.changes.none') : formatInstant(at, language)
  }
  function unit(id: string | null): string {
    return id === null ? t('flow.changes.none') : names.unit(id)
  }
  return (
    <tr data-chosen={chosen.has(change.id)} data-moved={outcome === movedMark}>
      <td className="changes-select">
        {change.problem === null && outcome === undefined ? (
          <Checkbox
            aria-label={t('flow.changes.selectOne', { number: change.number })}
            checked={chosen.has(change.id)}
            disabled={isLocked}
            onChange={(event) => onToggle(change.id, event.target.checked)}
          />
        ) : null}
      </td>
      <th scope="row">
        <Link to="/desk/matters/$id" params={{ id: change.id }}>
          {change.number}
        </Link>
        <Outcome problem={change.problem} outcome={outcome} />
      </th>
      <td data-label={t('flow.changes.category')}>
        <span>
          {names.category(change.category)}
          <br />
          <span className="pg-quiet">{names.area(communityOf(change.area))}</span>
        </span>
      </td>
      <td data-label={t('flow.changes.status')}>
        <StatusBadge status={change.status} language={language} />
      </td>
      <Pair column="due" before={due(change.dueAt)} after={due(change.newDueAt)} />
      <td data-label={t('flow.changes.difference')} className="changes-difference">
        {difference}
      </td>
      <Pair column="unit" before={unit(change.suggestedUnit)} after={unit(change.newSuggestedUnit)} />
      <Pair column="rule" before={change.ruleVersion ?? t('flow.changes.none')} after={change.newRuleVersion ?? t('flow.changes.none')} />
    </tr>
  )
}

interface PairProps {
  readonly column: 'due' | 'unit' | 'rule'
  readonly before: string
  readonly after: string
}

function Pair({ column, before, after }: PairProps) {
  const { t } = useTranslation()
  const isSame = before === after
  return (
    <td data-label={t(`flow.changes.${column}`)}>
      <span>
        {isSame ? (
          <span className="pg-quiet">{before}</span>
        ) : (
          <>
            <s className="pg-quiet">{before}</s>
            <br />
            <strong>{after}</strong>
          </>
        )}
      </span>
    </td>
  )
}

function Outcome({ problem, outcome }: { readonly problem: string | null; readonly outcome: string | undefined }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useProblemWords()
  if (outcome === movedMark) return <Badge look={{ tone: 'green', sign: 'check' }}>{t('flow.changes.movedMark')}</Badge>
  if (outcome !== undefined) {
    return <Badge look={{ tone: 'red', sign: 'cross' }}>{t('flow.changes.refusedMark', { problem: wordsOf(outcome) })}</Badge>
  }
  if (problem === null) return null
  return (
    <Badge look={{ tone: 'amber', sign: 'triangle' }}>
      {t('flow.changes.problem')}
      {t('flow.colon')}
      {wordsOf(problem)}
    </Badge>
  )
}
