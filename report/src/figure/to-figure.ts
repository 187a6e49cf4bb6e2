import type { Part } from '../section/section.ts'
import type { CodePoints } from '../text/code-points.ts'
import { unfold, type Folded } from '../text/fold.ts'
import type { Figure } from './figure.ts'
import type { Stated } from './stated.ts'
import { decideWhen, yearOf, type Tone } from './when.ts'

/** Where a sentence stands in the report. */
export type Setting = {
  readonly text: string
  readonly folded: Folded
  readonly points: CodePoints
  readonly part: Part
  readonly tone: Tone
  readonly year: number | null
  readonly reviewed: number | null
  readonly section: number
  readonly sentence: number
}

/** Gives a figure its place in the text, and the year it speaks of. */
export function toFigure(stated: Stated, { text, folded, points, part, tone, year, reviewed, section, sentence }: Setting): Figure {
  const { at: _, start, end, ...rest } = stated
  const span = unfold(folded, start, end)
  const clause = folded.chars.slice(start, end)
  const when = decideWhen({ part, tone, clause, year })
  return {
    start: points(span.start),
    end: points(span.end),
    raw: text.slice(span.start, span.end),
    when,
    year: yearOf(clause, when === 'planned' ? year : reviewed),
    ...rest,
    section,
    sentence,
  }
}
