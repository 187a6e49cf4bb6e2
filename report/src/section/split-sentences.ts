import type { Paragraph } from './split-paragraphs.ts'

const stops = new Set(['。', '！', '？', '!', '?'])
const closers = new Set(['”', '’', '）', ')', '》', '」'])

/** Splits a paragraph at its full stops; the mark and what closes after it belong to the sentence before. */
export function splitSentences(text: string, { start, end }: Paragraph): readonly Paragraph[] {
  const sentences: Paragraph[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (!stops.has(text.charAt(at))) continue
    let after = at + 1
    while (after < end && (stops.has(text.charAt(after)) || closers.has(text.charAt(after)))) after += 1
    sentences.push({ start: from, end: after })
    while (after < end && /\s/.test(text.charAt(after))) after += 1
    from = after
    at = after - 1
  }
  if (from < end) sentences.push({ start: from, end })
  return sentences
}
