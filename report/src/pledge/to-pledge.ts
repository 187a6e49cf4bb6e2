import type { Setting } from '../figure/to-figure.ts'
import { unfold } from '../text/fold.ts'
import { findDeadline } from './deadline.ts'
import type { Promised } from './find-pledges.ts'
import type { Pledge } from './pledge.ts'
import type { Units } from './units.ts'

/** Where a promise stands, with what its paragraph says of it; `first` is the index of its sentence's first figure. */
export type PledgeSetting = Setting & { readonly first: number; readonly units: Units | null; readonly livelihood: boolean }

/** Gives a promise its place in the text. */
export function toPledge(promised: Promised, { text, folded, points, section, sentence, first, units, livelihood }: PledgeSetting): Pledge {
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
    lead: units?.lead ?? null,
    units: units?.units ?? [],
    deadline: findDeadline(clause) ?? findDeadline(folded.chars),
    section,
    sentence,
  }
}
