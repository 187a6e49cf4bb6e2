import type { Stretch } from '@yiwang/kernel'

import type { ReviewLine } from './list-lines.ts'

/** The place in the text that an address names (12-24) where none of the lines stands: a result in the review, say. */
export function readPlace(at: string | undefined, lines: readonly ReviewLine[]): Stretch | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(at ?? '') ?? []
  if (start === undefined || end === undefined || lines.some(({ key }) => key === at)) return undefined
  const place = { start: Number(start), end: Number(end) }
  return place.start < place.end ? place : undefined
}
