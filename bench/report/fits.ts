import type { Answer, Read } from './gold.ts'

/** Whether a record has a number at all. */
export function isNumbered({ low, high }: { readonly low?: number | null; readonly high?: number | null }): boolean {
  return (low ?? null) !== null || (high ?? null) !== null
}

/** Whether the numbers are the answer's: the bound that its comparator has; a fall may stand with or without its sign. */
export function hasNumbers(read: Read, answer: Answer): boolean {
  if (answer.op === 'gte' || answer.op === 'gt') return isSame(read.low, answer.low)
  if (answer.op === 'lte' || answer.op === 'lt') return isSame(read.high, answer.high)
  return isSame(read.low, answer.low) && isSame(read.high, answer.high)
}

/** Whether the spans share a character. */
export function overlaps(read: Read, answer: Answer): boolean {
  return read.start < answer.end && answer.start < read.end
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other
  return Math.abs(Math.abs(one) - Math.abs(other)) < 1e-9
}
