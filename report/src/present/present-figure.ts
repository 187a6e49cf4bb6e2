import type { Figure } from '../figure/figure.ts'
import type { Report } from '../report.ts'
import type { Part } from '../section/section.ts'

/** A figure on its own, as it is printed: its place in words instead of in indexes. */
export type PrintedFigure = Omit<Figure, 'section' | 'sentence'> & {
  /** The base name of the report's file. */
  readonly file: string
  readonly part: Part | null
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
}

/** What is told of a figure outside its report. */
export function presentFigure(report: Report, figure: Figure): PrintedFigure {
  const { start, end, raw, when, year, subject, measure, op, low, high, unit, stretch } = figure
  const place = report.sections[figure.section]
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
    part: place?.part ?? null,
    section: place?.headings ?? [],
  }
}
