/**
 * A stretch of text as it is compared: white space, invisible characters and footnote marks left out, full-width forms made
 * plain. `at[i]` is the offset of `chars[i]` in the text, in UTF-16 code units; `at[chars.length]` is where the stretch ends.
 */
export type Folded = {
  readonly chars: string
  readonly at: Readonly<Uint32Array>
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
const footnoteMark = /(?:［\d{1,3}］|\[\d{1,3}\]|【\d{1,3}】|〔\d{1,3}〕)/y
const footnoteOpens = new Set(Array.from('［[【〔', (mark) => mark.charCodeAt(0)))

const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff①-⓿]/

/** What each code unit is folded to; 0 where it is left out. */
const folds = Uint16Array.from({ length: 0x10000 }, (_, code) => foldOne(code))

function foldOne(code: number): number {
  const char = String.fromCharCode(code)
  if (invisible.test(char)) return 0
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10 + 0x30
  return (plain[char] ?? char).charCodeAt(0)
}

/** Folds the text between two offsets. */
export function fold(text: string, start: number, end: number): Folded {
  const codes = spaceFor(end - start)
  const at = new Uint32Array(end - start + 1)
  let length = 0
  for (let here = start; here < end; here += 1) {
    const code = text.charCodeAt(here)
    const skipped = footnoteOpens.has(code) ? footnoteLength(text, here) : 0
    if (skipped > 0) {
      here += skipped - 1
      continue
    }
    const folded = folds[code] ?? 0
    if (folded === 0) continue
    codes[length] = folded
    at[length] = here
    length += 1
  }
  at[length] = end
  return { chars: toText(codes, length), at }
}

let space = new Uint16Array(4096)

/** Room for a stretch's characters, used again for the next one. */
function spaceFor(length: number): Uint16Array {
  if (space.length < length) space = new Uint16Array(length * 2)
  return space
}

const longestCall = 8192

/** Lone halves of surrogate pairs stay what they are, so that every character keeps its place. */
function toText(codes: Uint16Array, length: number): string {
  let chars = ''
  for (let from = 0; from < length; from += longestCall) {
    chars += Reflect.apply(String.fromCharCode, null, codes.subarray(from, Math.min(length, from + longestCall)))
  }
  return chars
}

function footnoteLength(text: string, here: number): number {
  footnoteMark.lastIndex = here
  return footnoteMark.exec(text)?.[0].length ?? 0
}

/** The offsets in the text of a span of folded characters, end exclusive. */
export function unfold({ at }: Folded, start: number, end: number): { start: number; end: number } {
  const first = at[start] ?? 0
  const last = end > start ? (at[end - 1] ?? first) + 1 : first
  return { start: first, end: last }
}
