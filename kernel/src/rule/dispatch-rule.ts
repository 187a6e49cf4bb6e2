import type { Limit } from '../time/limit.ts'
import type { ValidSpan } from '../time/valid-span.ts'

/**
 * One row of the dispatch rules (派遣规则), written to be read by an official: which categories (`*`, `01`, `E01` or
 * `E0102`) in which area (`*` or the 12-digit code of a division, which covers everything inside it) under which
 * condition (FEEL over the facts, or empty) go to which lead unit with which co-handlers, and in what time. Rows are
 * tried by `order`, then by id; the first that fits wins. `validFrom` and `validTo` are its first and last day.
 */
export interface DispatchRule extends ValidSpan {
  readonly id: string
  readonly order: number
  readonly category: string
  readonly area: string
  readonly condition: string
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly limit?: Limit
  readonly note: string
  readonly source?: string
  /** The number of the matter whose ruling made this row a precedent (先例). */
  readonly precedent?: string
}

/** A version of the dispatch rules. */
export interface DispatchTable {
  readonly version: string
  readonly rules: readonly DispatchRule[]
}

/**
 * What is known of a matter when it is dispatched, and the names a condition may use. Codes that are not known are
 * empty strings. `at` is an ISO date-time with the district's own offset (`2026-03-02T09:30:00+08:00`), because its
 * date decides which rows are in force and its hour is the hour a condition sees.
 */
export interface DispatchFacts {
  readonly category: string
  readonly street: string
  readonly community: string
  readonly grid: string
  readonly areaClass: string
  readonly channel: string
  readonly urgent: boolean
  readonly at: string
  readonly description: string
}

/** The names of the facts in the order in which a compiled condition takes them. */
export const factNames = [
  'category',
  'street',
  'community',
  'grid',
  'areaClass',
  'channel',
  'urgent',
  'at',
  'description',
] as const satisfies readonly (keyof DispatchFacts)[]
