import type { LimitRow } from '@yiwang/contract'
import { stages, type Stage } from '@yiwang/kernel'

/** The limits of one category pattern: for each stage the rows by class of area, the more particular first. */
export interface LimitGroup {
  readonly category: string
  readonly stages: Readonly<Record<Stage, readonly LimitRow[]>>
  readonly sources: readonly string[]
}

/** The rows of a table by category, from everything to the single category, as a person looks them up. */
export function groupLimits(rows: readonly LimitRow[]): LimitGroup[] {
  const byCategory = Map.groupBy(rows, ({ category }) => category)
  return [...byCategory]
    .map(([category, own]) => ({ category, stages: byStage(own), sources: [...new Set(own.map(({ source }) => source))] }))
    .toSorted((one, other) => orderOf(one.category).localeCompare(orderOf(other.category), 'en'))
}

/** What makes a row one of its kind: a later one with the same key is never reached. */
export function limitKey({ category, stage, areaClass }: Pick<LimitRow, 'category' | 'stage' | 'areaClass'>): string {
  return `${category} ${stage} ${areaClass}`
}

/** The rows of one cell (category and stage) replaced; the others stay as they are. */
export function putCell(
  rows: readonly LimitRow[],
  { category, stage }: { readonly category: string; readonly stage: Stage },
  cell: readonly LimitRow[],
): LimitRow[] {
  const at = rows.findIndex((row) => row.category === category && row.stage === stage)
  const others = rows.filter((row) => row.category !== category || row.stage !== stage)
  const place = at < 0 ? others.length : rows.slice(0, at).filter((row) => row.category !== category || row.stage !== stage).length
  return [...others.slice(0, place), ...cell, ...others.slice(place)]
}

/** The keys that a draft adds, changes or removes. */
export function changedLimits(published: readonly LimitRow[], draft: readonly LimitRow[]): ReadonlySet<string> {
  const [before, after] = [textByKey(published), textByKey(draft)]
  return new Set([...before.keys(), ...after.keys()].filter((key) => before.get(key) !== after.get(key)))
}

/**
 * What I changed, done again on a table that was published meanwhile; `conflicts` are the keys that both changed,
 * in which mine stands.
 */
export function rebaseLimits({
  base,
  mine,
  theirs,
}: {
  readonly base: readonly LimitRow[]
  readonly mine: readonly LimitRow[]
  readonly theirs: readonly LimitRow[]
}): { readonly rows: LimitRow[]; readonly conflicts: readonly string[] } {
  const [changed, changedByThem] = [changedLimits(base, mine), changedLimits(base, theirs)]
  const own = new Map(mine.map((row) => [limitKey(row), row]))
  const kept = theirs.flatMap((row) => {
    const key = limitKey(row)
    if (!changed.has(key)) return [row]
    const ownRow = own.get(key)
    return ownRow ? [ownRow] : []
  })
  const there = new Set(theirs.map(limitKey))
  const added = mine.filter((row) => changed.has(limitKey(row)) && !there.has(limitKey(row)))
  const [mineText, theirText] = [textByKey(mine), textByKey(theirs)]
  const conflicts = [...changed].filter((key) => changedByThem.has(key) && mineText.get(key) !== theirText.get(key))
  return { rows: [...kept, ...added], conflicts }
}

function byStage(rows: readonly LimitRow[]): Record<Stage, readonly LimitRow[]> {
  const sorted = rows.toSorted((one, other) => classOrder(one).localeCompare(classOrder(other), 'en'))
  return Object.fromEntries(stages.map((stage) => [stage, sorted.filter((row) => row.stage === stage)])) as Record<Stage, LimitRow[]>
}

// The class for all stands last, because the particular one wins over it.
function classOrder({ areaClass }: LimitRow): string {
  return areaClass === '*' ? 'Z' : areaClass
}

function orderOf(category: string): string {
  if (category === '*') return ''
  return /^\d/.test(category) ? `0${category}` : category
}

// The first row of a key is the one that counts.
function textByKey(rows: readonly LimitRow[]): Map<string, string> {
  const texts = new Map<string, string>()
  for (const row of rows) {
    const key = limitKey(row)
    if (!texts.has(key)) texts.set(key, `${row.limit.amount} ${row.limit.unit} ${row.source}`)
  }
  return texts
}
