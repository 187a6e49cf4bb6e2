import type { Figure, Measure } from '../figure/figure.ts'
import type { Report } from '../report.ts'
import { indicatorOf, namesOneThing } from './link.ts'

/** An indicator as a promise calls it, and the kind of its number; any kind where none is known. */
export type Sought = { readonly subject: string; readonly measure: Measure | null }

/**
 * What the review of a report tells of an indicator for the year before the report's, in the order of the text. Nothing for words
 * that name no one thing.
 */
export function findResults({ figures, sections, year }: Report, { subject, measure }: Sought): readonly Figure[] {
  const indicator = indicatorOf(subject)
  if (!namesOneThing(indicator)) return []
  return figures.filter(
    (figure) =>
      figure.when === 'done' &&
      sections[figure.section]?.part === 'review' &&
      (measure === null || figure.measure === measure) &&
      (year === null || figure.year === null || figure.year === year - 1) &&
      indicatorOf(figure.subject) === indicator,
  )
}
