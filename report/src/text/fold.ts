/**
 * A stretch of text as it is compared: white space, invisible characters and footnote marks left out, full-width forms made
 * plain. `at[i]` is the offset of `chars[i]` in the text, in UTF-16 code units; `at[chars.length]` is where the stretch ends.
 */
export type Folded = {
  readonly chars: string
  readonly at: readonly number[]
}

const plain: Readonly<Record<string, string>> = {
  '％': '%',
  '，': ',',
  '；': ';',
  '：': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '〔': '(',
  '〕': ')',
  '．': '.',
  '／': '/',
  '＋': '+',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '﹪': '%',
}

/** A number in square brackets or in a ring that points to a note at the end: ［15］, [3], ①. */
const footnoteMark = /^(?:［\d{1,3}］|\[\d{1,3}\]|【\d{1,3}】|〔\d{1,3}〕)/

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff①-⓿]/

/** Folds the text between two offsets. */
export function fold(text: string, start: number, end: number): Folded {
  const chars: string[] = []
  const at: number[] = []
  for (let here = start; here < end; here += 1) {
    const skipped = footnoteLength(text, here)
    if (skipped > 0) {
      here += skipped - 1
    } else if (!invisible.test(text.charAt(here))) {
      chars.push(foldOne(text.charAt(here)))
      at.push(here)
    }
  }
  at.push(end)
  return { chars: chars.join(''), at }
}

function footnoteLength(text: string, here: number): number {
  const opens = text.charAt(here)
  if (opens !== '［' && opens !== '[' && opens !== '【' && opens !== '〔') return 0
  return footnoteMark.exec(text.slice(here, here + 6))?.[0].length ?? 0
}

function foldOne(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xff10 + 0x30)
  return plain[char] ?? char
}

/** The offsets in the text of a span of folded characters, end exclusive. */
export function unfold({ at }: Folded, start: number, end: number): { start: number; end: number } {
  const first = at[start] ?? 0
  const last = end > start ? (at[end - 1] ?? first) + 1 : first
  return { start: first, end: last }
}
