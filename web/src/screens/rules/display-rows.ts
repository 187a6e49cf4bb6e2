import type { DispatchRule } from '@yiwang/contract'
import type { Names } from '../../reference/names.ts'
import type { RowChange, RuleField, TableDiff } from './table-diff.ts'

/** A row as it is shown: its place from 1, or none when the draft has removed it, and how it differs. */
export interface DisplayRow {
  readonly rule: DispatchRule
  readonly position: number | undefined
  readonly changes: readonly (RowChange | 'removed')[]
  readonly fields: readonly RuleField[]
}

/** The rows of the draft, with the removed ones where they used to stand. */
export function displayRows(published: readonly DispatchRule[], draft: readonly DispatchRule[], diff: TableDiff): DisplayRow[] {
  const rows: DisplayRow[] = draft.map((rule, index) => ({
    rule,
    position: index + 1,
    changes: diff.changes.get(rule.id) ?? [],
    fields: diff.fields.get(rule.id) ?? [],
  }))
  for (const rule of diff.removed) {
    const before = published.slice(
      0,
      published.findIndex(({ id }) => id === rule.id),
    )
    const leader = before.findLast(({ id }) => rows.some((row) => row.rule.id === id))
    const at = leader ? rows.findIndex((row) => row.rule.id === leader.id) + 1 : 0
    rows.splice(at, 0, { rule, position: undefined, changes: ['removed'], fields: [] })
  }
  return rows
}

/** Whether a row speaks of what somebody looks for: every word must be in its names, codes, condition or note. */
export function speaksOf(rule: DispatchRule, words: string, names: Names): boolean {
  const text = [
    rule.category,
    names.category(rule.category),
    names.area(rule.area),
    rule.condition,
    names.unit(rule.leadUnit),
    ...rule.coUnits.map(names.unit),
    rule.note,
    rule.source ?? '',
    rule.precedent ?? '',
  ]
    .join('\n')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}
