/** A stretch of a text in code points, end exclusive. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Whether two stretches share a place. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && one.end > other.start
}
