const han = /\p{Script=Han}/u
const piece = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/**
 * The search keys of a text, the same on both engines: of Han text every character and every pair of neighbours
 * (垃圾桶 → 垃, 圾, 桶, 垃圾, 圾桶), of other scripts every whole word in lower case. Without repetition, at most `limit`.
 */
export function bigramsOf(text: string, limit = 400): readonly string[] {
  const keys = new Set<string>()
  for (const [found] of text.normalize('NFKC').toLowerCase().matchAll(piece)) {
    if (han.test(found)) addHan(keys, found)
    else keys.add(found)
    if (keys.size >= limit) break
  }
  return [...keys].slice(0, limit)
}

function addHan(keys: Set<string>, run: string): void {
  const characters = Array.from(run)
  characters.forEach((character, index) => {
    keys.add(character)
    const next = characters[index + 1]
    if (next !== undefined) keys.add(character + next)
  })
}
