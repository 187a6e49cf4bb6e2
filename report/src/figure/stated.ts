import type { Comparator, Measure } from './figure.ts'

import type { Item } from './cut-items.ts'

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

/** A figure that an item states without a number of its own. */
export function stateWithoutNumber({ start, end }: Item, said: Pick<Stated, 'op' | 'measure' | 'subject'>): Stated {
  const above = said.op === 'positive'
  return { start, end, ...said, low: above ? 0 : null, high: null, unit: above ? '%' : null, stretch: null, at: start }
}
