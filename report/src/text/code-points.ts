/** Turns offsets in UTF-16 code units, which the engine counts in, into code points, which the report speaks in. */
export type CodePoints = (unit: number) => number

/** Counts once: a text without characters beyond U+FFFF keeps its offsets. */
export function countCodePoints(text: string): CodePoints {
  const pairs: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0
    if (code > 0xffff) {
      pairs.push(at)
      at += 1
    }
  }
  return (unit) => unit - pairsBefore(pairs, unit)
}

/** How many surrogate pairs begin before the offset. */
function pairsBefore(pairs: readonly number[], unit: number): number {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pairs[middle] ?? 0) < unit) low = middle + 1
    else high = middle
  }
  return low
}
