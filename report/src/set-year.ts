import type { Figure } from './figure/figure.ts'
import type { Report } from './report.ts'

/** The report as one of another year, told by a person who knows better: its figures move with it. */
export function setYear(report: Report, year: number): Report {
  const moved = report.year === null ? null : year - report.year
  return { ...report, year, figures: report.figures.map((figure) => ({ ...figure, year: yearOf(figure, moved, year) })) }
}

function yearOf({ year, when }: Figure, moved: number | null, planned: number): number {
  if (year !== null && moved !== null) return year + moved
  return year ?? (when === 'planned' ? planned : planned - 1)
}
