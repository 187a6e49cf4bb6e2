import type { AreaClass } from '../place/grid.ts'
import { refuse, succeed, type Result } from '../result.ts'
import { categoryMatch } from '../rule/category-pattern.ts'
import type { Stage } from './clock.ts'
import type { Limit } from './limit.ts'

/**
 * One row of the table of limits: for categories that fit the pattern (see `categoryMatch`), a stage and an area
 * class (`*` or A, B, C), the limit and the document that it comes from.
 */
export interface LimitRow {
  readonly category: string
  readonly stage: Stage
  readonly areaClass: '*' | AreaClass
  readonly limit: Limit
  readonly source: string
}

/** A version of the table of limits; `validFrom` is the ISO date of its first day. */
export interface LimitTable {
  readonly version: string
  readonly validFrom: string
  readonly rows: readonly LimitRow[]
}

/** What a limit is asked for; without an area class, or with one that is unknown, only the rows for every class fit. */
export interface LimitQuestion {
  readonly category: string
  readonly stage: Stage
  readonly areaClass?: string
}

/**
 * The row that says how long a stage may take. The most specific row wins: first the closer category (full code, then
 * the major of one kind, then the major, then `*`), among equals the row for the area class before the row for all,
 * among those the one that stands higher. Refused with `rule.no_row` when no row fits.
 */
export function decideLimit(table: LimitTable, question: LimitQuestion): Result<LimitRow> {
  let best: LimitRow | undefined
  let bestRank = -1
  for (const row of table.rows) {
    const rank = rankOf(row, question)
    if (rank > bestRank) {
      best = row
      bestRank = rank
    }
  }
  return best ? succeed(best) : refuse('rule.no_row', { category: question.category, stage: question.stage })
}

/** The table that is in force on an ISO date: the one with the latest first day that is not after it. */
export function findLimitTable(tables: readonly LimitTable[], isoDate: string): LimitTable | undefined {
  return tables
    .filter((table) => table.validFrom <= isoDate)
    .reduce<LimitTable | undefined>((best, table) => (best && best.validFrom >= table.validFrom ? best : table), undefined)
}

function rankOf(row: LimitRow, question: LimitQuestion): number {
  if (row.stage !== question.stage) return -1
  if (row.areaClass !== '*' && row.areaClass !== question.areaClass) return -1
  const category = categoryMatch(row.category, question.category)
  return category < 0 ? -1 : category * 2 + (row.areaClass === '*' ? 0 : 1)
}
