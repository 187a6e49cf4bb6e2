import type { PledgeRow } from '@yiwang/contract'

/** Tiles that stand together: those of one section of the report, or of one lead unit; `key` is null for those without one. */
export interface PledgeGroup {
  readonly key: string | null
  readonly rows: readonly PledgeRow[]
}

/** Groups by section in the order of the report, or by lead unit with the most first; those without one come last. */
export function groupPledges(rows: readonly PledgeRow[], by: 'section' | 'unit'): readonly PledgeGroup[] {
  const groups = [...Map.groupBy(rows, (row) => keyOf(row, by))].map(([key, own]) => ({ key, rows: own }))
  const named = groups.filter(({ key }) => key !== null)
  const sorted = by === 'unit' ? named.toSorted((one, other) => other.rows.length - one.rows.length) : named
  return [...sorted, ...groups.filter(({ key }) => key === null)]
}

function keyOf({ section, leadUnit }: PledgeRow, by: 'section' | 'unit'): string | null {
  return by === 'unit' ? leadUnit : section.trim() || null
}
