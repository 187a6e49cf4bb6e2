import type { Paragraph } from './split-paragraphs.ts'

/** A full stop with what closes after it, and the white space before the next sentence. */
const stop = /[。！？!?][。！？!?”’）)》」]*(\s*)/g

/** The number of a paragraph in a list: 1. and （1） and ①. */
const listed = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/

/** Splits a paragraph at its full stops; the mark and what closes after it belong to the sentence before. A number that only counts it is left out. */
export function splitSentences(text: string, { start, end }: Paragraph): readonly Paragraph[] {
  const sentences: Paragraph[] = []
  let from = start + (listed.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0)
  for (const { 0: mark, 1: blank = '', index } of text.slice(start, end).matchAll(stop)) {
    const after = start + index + mark.length
    sentences.push({ start: from, end: after - blank.length })
    from = after
  }
  if (from < end) sentences.push({ start: from, end })
  return sentences
}
