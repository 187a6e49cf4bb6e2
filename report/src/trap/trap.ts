import type { Quantity } from '../number/quantity.ts'
import type { Enclosed } from '../text/enclosed.ts'

/** A quantity with its surroundings in the sentence. */
export type Candidate = Quantity & {
  readonly chars: string
  readonly enclosed: Enclosed
  /** Up to this many characters on either side. */
  readonly before: string
  readonly after: string
}

const reach = 24

/** Sets a quantity into its sentence. */
export function toCandidate(chars: string, enclosed: Enclosed, quantity: Quantity): Candidate {
  const before = chars.slice(Math.max(0, quantity.start - reach), quantity.start)
  return { ...quantity, chars, enclosed, before, after: chars.slice(quantity.end, quantity.end + reach) }
}
