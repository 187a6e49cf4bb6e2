import type { Comparator, Measure } from './figure.ts'

/** A figure within its sentence, before it is given its place in the report; offsets are folded characters. */
export type Stated = {
  readonly start: number
  readonly end: number
  readonly subject: string
  readonly measure: Measure
  readonly op: Comparator
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly stretch: number | null
  /** Where its own number stands; equal to `start` where it has none. */
  readonly at: number
}
