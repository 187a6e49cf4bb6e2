import type { Passage, Stretch } from '@yiwang/kernel'
import { cutByCodePoints, lengthInCodePoints } from '@yiwang/report'

import { Refusal } from '../problem/refusal.ts'

/** The words of a stretch of a text; refused with `report.passage_outside` where it reaches beyond the text or has no words. */
export function cutPassage(text: string, { start, end }: Stretch): Passage {
  const raw = cutByCodePoints(text)(start, end)
  if (raw.trim() === '' || lengthInCodePoints(raw) !== end - start) throw new Refusal('report.passage_outside')
  return { start, end, raw }
}

/** The first words of a text, so many characters at most, without white space. */
export function shorten(words: string, most: number): string {
  return cutByCodePoints(words.replaceAll(/\s+/gu, ''))(0, most)
}
