import type { DispatchRule } from '@yiwang/contract'

export type RowChange = 'added' | 'changed' | 'moved'

/** A column of the table that can differ; from which ruling a row comes is no column, nobody edits it. */
export type RuleField = Exclude<keyof DispatchRule, 'id' | 'order' | 'precedent'>

/** How a draft differs from what is published: by row, the rows that are gone, and how many of each. */
export interface TableDiff {
  readonly changes: ReadonlyMap<string, readonly RowChange[]>
  readonly fields: ReadonlyMap<string, readonly RuleField[]>
  readonly removed: readonly DispatchRule[]
  readonly counts: Readonly<Record<RowChange | 'removed', number>>
  readonly isSame: boolean
}

const ruleFields: readonly RuleField[] = [
  'category',
  'area',
  'condition',
  'leadUnit',
  'coUnits',
  'limit',
  'validFrom',
  'validTo',
  'note',
  'source',
]

/** The columns in which two rows differ; their place in the table is not one of them. */
export function differingFields(one: DispatchRule, other: DispatchRule): RuleField[] {
  return ruleFields.filter((field) => comparable(one, field) !== comparable(other, field))
}

/** The draft beside what is published, both in the order in which their rows are tried. */
export function diffTables(published: readonly DispatchRule[], draft: readonly DispatchRule[]): TableDiff {
  const before = new Map(published.map((rule) => [rule.id, rule]))
  const moved = movedRows(published, draft)
  const changes = new Map<string, RowChange[]>()
  const fields = new Map<string, RuleField[]>()
  const counts = { added: 0, changed: 0, moved: 0, removed: 0 }
  for (const rule of draft) {
    const was = before.get(rule.id)
    const differing = was ? differingFields(was, rule) : []
    const kinds = kindsOf({ isNew: !was, isChanged: differing.length > 0, isMoved: moved.has(rule.id) })
    for (const kind of kinds) counts[kind] += 1
    if (kinds.length > 0) changes.set(rule.id, kinds)
    if (differing.length > 0) fields.set(rule.id, differing)
  }
  const kept = new Set(draft.map(({ id }) => id))
  const removed = published.filter(({ id }) => !kept.has(id))
  counts.removed = removed.length
  return { changes, fields, removed, counts, isSame: changes.size === 0 && removed.length === 0 }
}

/** The rows that stand elsewhere: the fewest whose moving turns the one order into the other. */
export function movedRows(published: readonly { readonly id: string }[], draft: readonly { readonly id: string }[]): ReadonlySet<string> {
  const place = new Map(published.map(({ id }, index) => [id, index]))
  const ids = draft.map(({ id }) => id).filter((id) => place.has(id))
  const stayed = longestRising(ids.map((id) => place.get(id) ?? 0))
  return new Set(ids.filter((_, index) => !stayed.has(index)))
}

function kindsOf({ isNew, isChanged, isMoved }: { isNew: boolean; isChanged: boolean; isMoved: boolean }): RowChange[] {
  if (isNew) return ['added']
  return [...(isChanged ? (['changed'] as const) : []), ...(isMoved ? (['moved'] as const) : [])]
}

function comparable(rule: DispatchRule, field: RuleField): string {
  if (field === 'limit') return rule.limit ? `${rule.limit.amount} ${rule.limit.unit}` : ''
  if (field === 'coUnits') return rule.coUnits.join(' ')
  return rule[field] ?? ''
}

// Patience sorting: the positions of one longest rising run; 2,000 rows take a few milliseconds.
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, number] of numbers.entries()) {
    const length = findLength(tails, numbers, number)
    before[index] = tails[length - 1] ?? -1
    tails[length] = index
  }
  const run = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}

function findLength(tails: readonly number[], numbers: readonly number[], number: number): number {
  let low = 0
  let high = tails.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
