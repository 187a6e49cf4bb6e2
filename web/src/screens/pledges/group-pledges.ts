import type { PledgeRow } from '@yiwang/contract'

/** What the group of livelihood projects is called: each of them stands under a heading of its own. */
export const livelihoodKey = '\u0000'

/** Tiles that stand together: those of one section of the report, or of one lead unit; `key` is null for those without one. */
export interface PledgeGroup<Row extends PledgeRow = PledgeRow> {
  readonly key: string | null
  readonly rows: readonly Row[]
}

/**
 * Groups by section, the livelihood projects first and the others in the order of the report; or by lead unit with the most
 * first. Those without one come last.
 */
export function groupPledges<Row extends PledgeRow>(rows: readonly Row[], by: 'section' | 'unit'): readonly PledgeGroup<Row>[] {
  const groups = [...Map.groupBy(rows, (row) => (by === 'unit' ? row.leadUnit : sectionOf(row)))].map(([key, own]) => ({ key, rows: own }))
  return groups.toSorted((one, other) => rank(one) - rank(other) || (by === 'unit' ? other.rows.length - one.rows.length : 0))
}

function rank({ key }: PledgeGroup): number {
  if (key === null) return 2
  return key === livelihoodKey ? 0 : 1
}

/** The innermost heading. */
function sectionOf({ section, livelihood }: PledgeRow): string | null {
  return livelihood ? livelihoodKey : section.split(' › ').at(-1)?.trim() || null
}
