import type { IndicatorRow, IndicatorView } from '@yiwang/contract'
import { smallestRanked } from '@yiwang/kernel'

/** A row in its order; `rank` only where the order is one of better and worse, and the row has enough matters for it. */
export interface OrderedRow {
  readonly row: IndicatorRow
  readonly rank?: number
}

/** Whether a share looks at too few matters to be compared with others. */
export function isFew(unit: IndicatorView['unit'], of: number): boolean {
  return unit === 'share' && of < smallestRanked
}

/**
 * The rows by an indicator: those with too few matters after the others, those without a value last. Equal values have
 * the same rank. `place` is the indicator's place among the cells.
 */
export function orderRows(
  rows: readonly IndicatorRow[],
  { unit, better }: Pick<IndicatorView, 'unit' | 'better'>,
  { place, order }: { readonly place: number; readonly order: 'up' | 'down' },
): readonly OrderedRow[] {
  const sign = order === 'up' ? 1 : -1
  const sorted = rows.toSorted((one, other) => {
    const byWeight = weightOf(one, unit, place) - weightOf(other, unit, place)
    return byWeight === 0 ? sign * ((one.cells[place]?.value ?? 0) - (other.cells[place]?.value ?? 0)) : byWeight
  })
  const isBestFirst = better === (order === 'up' ? 'less' : 'more')
  const ranked = sorted.filter((row) => weightOf(row, unit, place) === 0)
  return sorted.map((row) => {
    if (better === 'neither' || !ranked.includes(row)) return { row }
    const value = row.cells[place]?.value ?? 0
    const ahead = ranked.filter(({ cells }) => isAhead(cells[place]?.value ?? 0, value, isBestFirst ? sign : -sign))
    return { row, rank: ahead.length + 1 }
  })
}

function isAhead(other: number, own: number, sign: number): boolean {
  return sign > 0 ? other < own : other > own
}

function weightOf({ cells }: IndicatorRow, unit: IndicatorView['unit'], place: number): number {
  const cell = cells[place]
  if (cell === undefined || cell.value === null) return 2
  return isFew(unit, cell.of) ? 1 : 0
}
