import type { Stretch } from '@yiwang/kernel'

/** How many code points a text has: what offsets of a report count. */
export function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Cuts stretches out of one text; a text without rare characters is cut where it stands. */
export function makeCutter(text: string): (stretch: Stretch) => string {
  if (countCodePoints(text) === text.length) return ({ start, end }) => text.slice(start, end)
  const points = Array.from(text)
  return ({ start, end }) => points.slice(start, end).join('')
}

/** The place in UTF-16 units, which fields of the browser count, of a place in code points. */
export function toUnits(text: string, at: number): number {
  return makeCutter(text)({ start: 0, end: at }).length
}

const edge = /[\s，。；、,;：:！!？?]/u

/** A stretch without the white space and the stops at its ends; nothing where no word is left. */
export function trimStretch(text: string, { start, end }: Stretch): Stretch | undefined {
  const points = Array.from(makeCutter(text)({ start, end }))
  const first = points.findIndex((point) => !edge.test(point))
  const last = points.findLastIndex((point) => !edge.test(point))
  return first === -1 ? undefined : { start: start + first, end: start + last + 1 }
}
