import type { Setting } from '../figure/to-figure.ts'
import { unfold } from '../text/fold.ts'
import { findDeadline, type CommonDeadline } from './deadline.ts'
import type { Promised } from './find-pledges.ts'
import type { Pledge } from './pledge.ts'
import type { Answers } from './find-answers.ts'

/** Where a promise stands, with what its paragraph says of it; `first` is the index of its sentence's first figure. */
export type PledgeSetting = Setting & {
  readonly first: number
  readonly due: CommonDeadline | null
  readonly answers: Answers
  readonly livelihood: boolean
}

/** Gives a promise its place in the text. */
export function toPledge(
  promised: Promised,
  { text, folded, points, section, sentence, first, due, answers, livelihood }: PledgeSetting,
): Pledge {
  const span = unfold(folded, promised.start, promised.end)
  const clause = folded.chars.slice(promised.start, promised.end)
  return {
    start: points(span.start),
    end: points(span.end),
    raw: text.slice(span.start, span.end),
    kind: promised.kind,
    verb: promised.verb,
    object: promised.object,
    figures: promised.figures.map((index) => first + index),
    livelihood,
    lead: answers.units?.lead ?? null,
    units: answers.units?.units ?? [],
    deadline: findDeadline(clause) ?? (due && due.at < promised.start ? due.words : answers.deadline),
    section,
    sentence,
  }
}
