import type { RuleChange } from '@yiwang/contract'
import { useTranslation } from 'react-i18next'

import { useNames } from '../../reference/use-names.ts'
import { formatExact } from '../../time/format-instant.ts'
import { useDifferenceWords, useProblemWords } from './change-words.ts'
import { writeCsv } from './write-csv.ts'

/** Saves the list as a file that spreadsheets open. */
export function useSaveCsv(): (changes: readonly RuleChange[]) => void {
  const { t } = useTranslation()
  const names = useNames()
  const differenceOf = useDifferenceWords()
  const problemOf = useProblemWords()

  function head(): string[] {
    const [was, becomes] = [t('flow.changes.was'), t('flow.changes.becomes')]
    const pairs = (['due', 'unit', 'rule'] as const).flatMap((column) => {
      const name = t(`flow.changes.${column}`)
      return [`${name} · ${was}`, `${name} · ${becomes}`]
    })
    const plain = (['number', 'category', 'status'] as const).map((column) => t(`flow.changes.${column}`))
    return [...plain, ...pairs, t('flow.changes.difference'), t('flow.changes.problem')]
  }

  function line(change: RuleChange): string[] {
    const due = [change.dueAt, change.newDueAt].map((at) => (at === null ? '' : formatExact(at)))
    const units = [change.suggestedUnit, change.newSuggestedUnit].map((unit) => (unit === null ? '' : names.unit(unit)))
    return [
      change.number,
      names.category(change.category),
      t(`matter.status.${change.status}`),
      ...due,
      ...units,
      change.ruleVersion ?? '',
      change.newRuleVersion ?? '',
      differenceOf(change),
      change.problem === null ? '' : problemOf(change.problem),
    ]
  }

  return (changes) => {
    const url = URL.createObjectURL(new Blob([writeCsv([head(), ...changes.map(line)])], { type: 'text/csv' }))
    const link = document.createElement('a')
    link.href = url
    link.download = `${t('flow.changes.csvName')}.csv`
    link.click()
    URL.revokeObjectURL(url)
  }
}
