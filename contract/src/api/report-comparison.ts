import { z } from 'zod'

/** So many reports stand side by side at most. */
export const mostCompared = 12

function list(one: RegExp) {
  return z
    .string()
    .max(1000)
    .transform((words) => words.split(',').map((each) => each.trim()))
    .pipe(z.array(z.string().regex(one)).min(1).max(mostCompared))
}

/** Which reports are compared, by their ids or by their years, parted by commas; those of the newest two years without either. */
export const ComparisonQuery = z.object({
  years: list(/^\d{4}$/).optional(),
  reports: list(/^[0-9a-f-]{36}$/).optional(),
})
export type ComparisonQuery = z.infer<typeof ComparisonQuery>

/** A figure as its report states it: the words, how it binds, and its numbers as written. */
export const ComparedFigure = z.object({
  raw: z.string(),
  op: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  stretch: z.number().nullable(),
  start: z.number().int(),
  end: z.number().int(),
})
export type ComparedFigure = z.infer<typeof ComparedFigure>

/** An indicator in one kind of number, with what each report states of it, in the order of the reports. */
export const ComparedIndicator = z.object({
  name: z.string(),
  measure: z.string(),
  /** In how many of the reports it stands. */
  reports: z.number().int(),
  cells: z.array(z.object({ done: z.array(ComparedFigure), planned: z.array(ComparedFigure) })),
})
export type ComparedIndicator = z.infer<typeof ComparedIndicator>

/** Reports side by side: `place` is null for the district's own. */
export const ReportComparison = z.object({
  reports: z.array(z.object({ id: z.string(), year: z.number().int(), place: z.string().nullable(), title: z.string().nullable() })),
  indicators: z.array(ComparedIndicator),
})
export type ReportComparison = z.infer<typeof ReportComparison>
