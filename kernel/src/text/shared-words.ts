/**
 * The longest runs of a text that are made of shared pairs of characters (as `listAlike` gives them), the longest first, at most
 * `most`: 垃圾 and 圾桶 of 小区垃圾桶满了 are spelled 垃圾桶.
 */
export function spellShared(text: string, shared: readonly string[], most = 3): readonly string[] {
  const pairs = new Set(shared)
  const characters = Array.from(text.normalize('NFKC').toLowerCase())
  const runs = new Set<string>()
  let run = ''
  for (const [place, character] of characters.entries()) {
    const isShared = pairs.has(`${character}${characters[place + 1] ?? ''}`)
    if (isShared) run += run === '' ? `${character}${characters[place + 1] ?? ''}` : (characters[place + 1] ?? '')
    if (!isShared && run !== '') {
      runs.add(run)
      run = ''
    }
  }
  return [...runs]
    .filter((each) => each.length <= 8)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, most)
}
