const closing: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '(': ')' }

/** The longest name in quotation marks; a mark that is not closed within it encloses nothing. */
const longestQuote = 60

/** What a character stands within: nothing, round brackets, or a name between quotation or title marks. */
export type Enclosure = 'open' | 'brackets' | 'name'

/** For every character, what encloses it; the marks themselves belong to what they enclose. */
export function findEnclosed(chars: string): readonly Enclosure[] {
  const within = Array.from<Enclosure>({ length: chars.length }).fill('open')
  for (let at = 0; at < chars.length; at += 1) {
    const mark = chars.charAt(at)
    const closes = closing[mark]
    const end = closes === undefined ? -1 : endOfName(chars, at, closes)
    if (end <= 0) continue
    const kind: Enclosure = mark === '(' ? 'brackets' : 'name'
    within.fill(kind, at, at + end + 1)
    if (kind === 'name') at += end
  }
  return within
}

/** How far behind its opening mark a name closes; not at all where another one opens first, since then the mark was left open. */
function endOfName(chars: string, at: number, closes: string): number {
  const words = chars.slice(at, at + longestQuote)
  const end = words.indexOf(closes)
  const again = words.indexOf(words.charAt(0), 1)
  return again > 0 && again < end && words.charAt(0) !== '(' ? -1 : end
}
