import type { Item } from './cut-items.ts'
import type { Figure } from './figure.ts'

/** A figure within its sentence, before it is given its place in the report; offsets are folded characters. */
export type Stated = Pick<Figure, 'start' | 'end' | 'subject' | 'measure' | 'op' | 'low' | 'high' | 'unit' | 'stretch'> & {
  /** Where its own number stands; equal to `start` where it has none. */
  readonly at: number
}

/** A figure that an item states without a number of its own. */
export function stateWithoutNumber({ start, end }: Item, said: Pick<Stated, 'op' | 'measure' | 'subject'>): Stated {
  const above = said.op === 'positive'
  return { start, end, ...said, low: above ? 0 : null, high: null, unit: above ? '%' : null, stretch: null, at: start }
}
