import type { Criterion, Dimension, Measure, PeriodDate, Post, Scope, UnitSide } from '@yiwang/kernel'

/** Which matters a question looks at before it measures: whose they may be, reached which date within which instants. */
export interface Range {
  readonly scope: Scope
  readonly on: PeriodDate
  readonly from: Date
  readonly to: Date
  readonly filters: readonly Criterion[]
  readonly now: Date
  readonly timeZone: string
}

/** By what answers are told apart, and the only rows that the asker may see, where not all. */
export interface Apart {
  readonly by?: Dimension
  readonly post?: Post
  readonly side: UnitSide
  readonly only?: readonly string[]
}

/** Whether a matter stands in several rows: once for each unit it was sent to. */
export function isLaidOut({ by, side }: Apart): boolean {
  return by === 'unit' && side === 'sent'
}

/** Whether a measure or a criterion asks for a working time. */
export function asksForTime(measure: Measure, filters: readonly Criterion[]): boolean {
  const criteria = [...measure.of, ...('counted' in measure ? measure.counted : []), ...filters]
  return ('field' in measure && measure.field.endsWith('Time')) || criteria.some(({ field }) => field.endsWith('Time'))
}
