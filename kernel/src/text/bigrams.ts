const han = /\p{Script=Han}/u
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/**
 * The search keys of a text, the same on both engines: of Han text every character and every pair of neighbours
 * (垃圾桶 → 垃, 圾, 桶, 垃圾, 圾桶), of other scripts every whole word in lower case. Without repetition, at most `limit`.
 */
export function bigramsOf(text: string, limit = 400): readonly string[] {
  const keys = new Set<string>()
  for (const found of text.normalize('NFKC').toLowerCase().match(piece) ?? []) {
    if (han.test(found)) addHan(keys, found)
    else keys.add(found)
    if (keys.size >= limit) return Array.from(keys).slice(0, limit)
  }
  return Array.from(keys)
}

function addHan(keys: Set<string>, run: string): void {
  let before = ''
  for (const character of run) {
    if (before !== '') keys.add(before + character)
    keys.add(character)
    before = character
  }
}
