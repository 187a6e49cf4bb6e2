import type { ReportReview } from '@yiwang/contract'
import { overlaps, type Stretch } from '@yiwang/kernel'

import { makeCutter } from './code-points.ts'
import { keyOf, listLines, type ReviewLine } from './list-lines.ts'

const longestSubject = 60

/** Selected words as a line to be mended before it is added: with what was found in the same place, called by its own words. */
export function lineOfSelection(review: ReportReview, selection: Stretch): ReviewLine {
  const raw = makeCutter(review.text)(selection)
  const near = listLines(review).find((line) => overlaps(line, selection))
  const isWhole = near !== undefined && near.start >= selection.start && near.end <= selection.end
  const none = { kind: 'task', livelihood: false, due: `${review.year}-12-31`, dueWords: null, leadUnit: null, before: null } as const
  return {
    section: review.sections.findIndex(({ start, end }) => start <= selection.start && selection.start < end),
    figures: [],
    target: null,
    sentence: selection,
    ...none,
    ...near,
    ...selection,
    key: keyOf(selection),
    state: 'open',
    raw,
    subject: isWhole ? near.subject : shorten(raw),
    pledge: null,
  }
}

function shorten(words: string): string {
  return makeCutter(words.replaceAll(/\s+/gu, ''))({ start: 0, end: longestSubject })
}
