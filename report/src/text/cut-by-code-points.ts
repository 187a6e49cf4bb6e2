/** Cuts a text by code points, as every offset of a report counts. Fast where the text has no character beyond 16 bits. */
export function cutByCodePoints(text: string): (start: number, end: number) => string {
  const units = unitOffsets(text)
  if (units === null) return (start, end) => text.slice(start, end)
  return (start, end) => text.slice(unitAt(units, start), unitAt(units, end))
}

/** How many code points stand before each character that takes two units; null where none does. */
function unitOffsets(text: string): readonly number[] | null {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return null
  const wide: number[] = []
  let point = 0
  for (const character of text) {
    if (character.length === 2) wide.push(point)
    point += 1
  }
  return wide
}

function unitAt(wide: readonly number[], point: number): number {
  let [low, high] = [0, wide.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((wide[middle] ?? Infinity) < point) low = middle + 1
    else high = middle
  }
  return point + low
}

/** How many code points a text has. */
export function lengthInCodePoints(text: string): number {
  return text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0)
}
