/** Days of the district from `from` up to and without `to`, as ISO dates. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Periods that have a name; `last_…` is the whole one before. */
export const periodNames = ['this_month', 'last_month', 'this_quarter', 'last_quarter', 'this_year', 'last_year'] as const
export type PeriodName = (typeof periodNames)[number]

const monthsIn: Readonly<Record<PeriodName, number>> = {
  this_month: 1,
  last_month: 1,
  this_quarter: 3,
  last_quarter: 3,
  this_year: 12,
  last_year: 12,
}

/** With what a period is compared: the one before of the same length, or the same days a year earlier. */
export const comparisons = ['period_before', 'year_before'] as const
export type Comparison = (typeof comparisons)[number]

/** The period of this name, seen from a day of the district. This month, quarter and year reach to the end of today. */
export function namedPeriod(name: PeriodName, today: Temporal.PlainDate): Period {
  const months = monthsIn[name]
  const first = today.with({ day: 1, month: Math.floor((today.month - 1) / months) * months + 1 })
  if (name.startsWith('last')) return asPeriod(first.subtract({ months }), first)
  return asPeriod(first, today.add({ days: 1 }))
}

/**
 * What a period is compared with. A period that begins with a month is compared with as many days from the beginning of
 * the months before (so this month to the 24th with last month to the 24th); any other with the days just before.
 */
export function comparedPeriod({ from, to }: Period, comparison: Comparison): Period {
  const [start, end] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)]
  if (comparison === 'year_before') return asPeriod(start.subtract({ years: 1 }), end.subtract({ years: 1 }))
  if (start.day !== 1) return asPeriod(start.subtract(start.until(end, { largestUnit: 'days' })), start)
  const last = end.subtract({ days: 1 })
  const months = (last.year - start.year) * 12 + last.month - start.month + 1
  const [before, isWhole] = [start.subtract({ months }), end.day === 1]
  return asPeriod(before, isWhole ? start : earlierOf(last.subtract({ months }).add({ days: 1 }), start))
}

/** How many days the period has. */
export function daysIn({ from, to }: Period): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

function earlierOf(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) < 0 ? one : other
}

function asPeriod(from: Temporal.PlainDate, to: Temporal.PlainDate): Period {
  return { from: from.toString(), to: to.toString() }
}
