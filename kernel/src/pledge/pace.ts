import type { Reading } from './reading.ts'

/** The value that a line of dated values asks for on a day: straight between two of them, level before and after. */
export function expectedOn(line: readonly Reading[], asOf: Temporal.PlainDate): number | null {
  const day = asOf.toString()
  const after = line.findIndex(({ on }) => on > day)
  if (after === 0) return line[0]?.value ?? null
  const [from, to] = [line.at(after === -1 ? -1 : after - 1), after === -1 ? undefined : line[after]]
  if (from === undefined) return null
  if (to === undefined) return from.value
  return from.value + (to.value - from.value) * (daysBetween(from.on, day) / daysBetween(from.on, to.on))
}

/** How many days lie between two ISO dates. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}
