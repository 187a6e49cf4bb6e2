const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '(': ')' }
const opening = /[“‘《〈(]/g

/** The longest name in quotation marks; a mark that is not closed within it encloses nothing. */
const longestQuote = 60

/** What a character stands within: nothing, round brackets, or a name between quotation or title marks. */
export const enclosures = { open: 0, brackets: 1, name: 2 } as const

/** For every character of a sentence, what encloses it, as one of `enclosures`; the marks belong to what they enclose. */
export type Enclosed = Readonly<Uint8Array>

/** Finds what encloses each character; a mark that is not closed encloses nothing. */
export function findEnclosed(chars: string): Enclosed {
  const within = new Uint8Array(chars.length)
  let behind = 0
  for (const { 0: mark, index } of chars.matchAll(opening)) {
    if (index < behind) continue
    const end = endOfName(chars, index, mark)
    if (end <= 0) continue
    const kind = mark === '(' ? enclosures.brackets : enclosures.name
    within.fill(kind, index, index + end + 1)
    if (kind === enclosures.name) behind = index + end + 1
  }
  return within
}

/** Words between marks that list several numbers of things state them, and name nothing. */
function isList(words: string): boolean {
  return words.startsWith('“') && words.includes('、') && several.test(words)
}

const several = /\d(?:家|个|所|项|座|名|万|%)[^\d、]{2,}、\d+(?:家|个|所|项|座|名|万|%)[^\d、]{2,}、/

/** How far behind its opening mark a name closes; not at all where another one opens first, since then the mark was left open. */
function endOfName(chars: string, at: number, mark: string): number {
  const words = chars.slice(at, at + longestQuote)
  const end = words.indexOf(closing[mark] ?? '')
  const again = mark === '(' ? -1 : words.indexOf(mark, 1)
  if ((again > 0 && again < end) || isList(words.slice(0, end))) return -1
  return end
}
