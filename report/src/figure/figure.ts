/** What the number states: a stock or value, a change, a share of a whole, things done or to be done, or percentage points. */
export const measures = ['level', 'growth', 'share', 'count', 'ratio-point'] as const
export type Measure = (typeof measures)[number]

/**
 * How the number binds: exactly, at least, at most, about, between two; or without a number: a growth above zero, a tie to
 * another indicator, a task set by a higher level, or a state that a named project reaches.
 */
export const comparators = ['eq', 'gte', 'lte', 'approx', 'range', 'positive', 'relative', 'external', 'milestone'] as const
export type Comparator = (typeof comparators)[number]

/** `done` in the review of the past year or where a state was reached; `planned` for the year of the report and later. */
export type When = 'done' | 'planned'

/** A number (or a numberless target) that a report states, with the clause that states it. */
export type Figure = {
  /** Code-point offsets into the document's text, end exclusive: `raw` stands between them. */
  readonly start: number
  readonly end: number
  readonly raw: string
  readonly when: When
  /** The year the figure speaks of; null where neither text nor name tells one. */
  readonly year: number | null
  /** A short noun phrase as written; an elided one is carried from the sentence. */
  readonly subject: string
  readonly measure: Measure
  readonly op: Comparator
  /** As written, without scaling: 1.5 of 1.5万亩. `gte` has only `low`, `lte` only `high`; a fall is negative. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  /** The second, higher number after 力争 where two are given. */
  readonly stretch: number | null
  /** The index of its section in the report's sections. */
  readonly section: number
  /** The index of its sentence in the report's sentences. */
  readonly sentence: number
}
