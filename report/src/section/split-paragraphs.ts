/** A stretch of text between two breaks; offsets in UTF-16 code units, the white space around it left out. */
export type Paragraph = { readonly start: number; readonly end: number }

const ends = /[。！？!?；;：:”）)]$/
const numbered = /^(?:第?[一二三四五六七八九十]{1,3}[、．.是要章部]|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、](?!\d))/
const goesOn = /^[是，、。；,;）)”]/
/** 主要预期目标⏎为: a line that begins with 为 goes on with one that names what is told of. */
const namesAim = /(?:目标|要求|任务|思路|原则|重点|定位|主线)$/
/** A line that is no longer than this may be a heading although nothing marks it as one. */
const shortLine = 40
/** Where at least this share of the lines end in the middle of a sentence, the text was broken to a page's width. */
const wrappedShare = 0.4
/** How many lines tell it: what comes after them changes nothing about how a text is read. */
const linesLookedAt = 120

/** Splits a text into paragraphs: at line breaks that end one, and at the gaps of a text that came without line breaks. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const lines = splitLines(text)
  const width = pageWidth(text, lines)
  const joined: { start: number; end: number }[] = []
  let last: Paragraph | null = null
  for (const line of lines) {
    const open = joined.at(-1)
    if (
      open &&
      last &&
      continues(text.slice(last.start, last.end), text.slice(line.start, line.end), { width, within: open.start < last.start })
    )
      open.end = line.end
    else joined.push({ ...line })
    last = line
  }
  return joined.flatMap((paragraph) => splitAtGaps(text, paragraph))
}

function splitLines(text: string): readonly Paragraph[] {
  const lines: Paragraph[] = []
  for (const match of text.matchAll(/[^\n\u2028\u2029]+/g)) {
    const line = trim(text, match.index, match.index + match[0].length)
    if (line) lines.push(line)
  }
  return lines
}

const blank = /[\s\u200b-\u200f\ufeff]/

function trim(text: string, from: number, to: number): Paragraph | null {
  let start = from
  let end = to
  while (start < end && blank.test(text.charAt(start))) start += 1
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1
  return end > start ? { start, end } : null
}

/** The usual length of a line in a text that was broken to a width; null where paragraphs have a line each. */
function pageWidth(text: string, all: readonly Paragraph[]): number | null {
  const lines = all.slice(0, linesLookedAt)
  if (lines.length < 20) return null
  const open = lines.filter(({ end }) => !ends.test(text.charAt(end - 1)))
  if (open.length < lines.length * wrappedShare) return null
  const lengths = open.map(({ start, end }) => end - start).toSorted((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.75)] ?? null
}

/** Whether a line goes on in the next one; `within` tells that it goes on from the one before. */
function continues(line: string, next: string, { width, within }: { width: number | null; within: boolean }): boolean {
  if (next.startsWith('为') && namesAim.test(line)) return true
  if (goesOn.test(next)) return !ends.test(line) || /^[，、。；,;]/.test(next)
  if (closed.test(line) || begins.test(next) || numbered.test(next)) return false
  return width === null ? isUnfinished(line, within) : line.length >= width * 0.8
}

const closed = /[。！？!?；;：:]$/
const begins = /^(?:——|各位)/

/** A line that is too long for a heading, has a comma and no end. */
function isUnfinished(line: string, within: boolean): boolean {
  return (within || line.length > shortLine) && /[，,]/.test(line) && !numbered.test(line) && !/[”）)]$/.test(line)
}

const gap = /[^\S\n\u2028\u2029]+/g

/** A text in one line has gaps where its paragraphs were: after a full stop, or of two spaces and more, or after a heading. */
function splitAtGaps(text: string, { start, end }: Paragraph): readonly Paragraph[] {
  if (end - start < 400) return [{ start, end }]
  const paragraphs: Paragraph[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(gap)) {
    const at = start + match.index
    if (at > from && isBreak(text, { from, at, wide: match[0].length > 1 })) {
      paragraphs.push({ start: from, end: at })
      from = at + match[0].length
    }
  }
  if (end > from) paragraphs.push({ start: from, end })
  return paragraphs
}

function isBreak(text: string, { from, at, wide }: { from: number; at: number; wide: boolean }): boolean {
  const before = text.charAt(at - 1)
  if (/[。！？!?：]/.test(before)) return true
  if (/[\dA-Za-z]/.test(before) && /[\dA-Za-z]/.test(text.charAt(at + 1))) return false
  return wide || (at - from <= shortLine && numbered.test(text.slice(from, from + 6)))
}
