import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report.ts'
import { presentPlace, type PrintedPlace } from './present-place.ts'

/** A figure on its own, as it is printed: its place in words instead of in indexes. */
export type PrintedFigure = Omit<Figure, 'section' | 'sentence'> &
  PrintedPlace & {
    /** The base name of the report's file. */
    readonly file: string
  }

/** What is told of a figure outside its report. */
export function presentFigure(report: Report, figure: Figure): PrintedFigure {
  const { start, end, raw, when, year, subject, measure, op, low, high, unit, stretch } = figure
  return {
    file: report.name,
    start,
    end,
    raw,
    when,
    year,
    subject,
    measure,
    op,
    low,
    high,
    unit,
    stretch,
    ...presentPlace(report, figure.section),
  }
}
