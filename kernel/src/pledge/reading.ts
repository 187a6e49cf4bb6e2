/** A value of what measures a pledge, with the day it speaks of. The days are of the district, as ISO dates. */
export interface Reading {
  readonly on: string
  readonly value: number
}

/** The readings that were there at the end of a day, the latest last. */
export function readUntil(readings: readonly Reading[], asOf: Temporal.PlainDate): readonly Reading[] {
  const day = asOf.toString()
  return readings.filter(({ on }) => on <= day).toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
}
