import { comparedPeriod, namedPeriod, type Period } from '../indicator/period.ts'

/** Periods that move on with the day, as a tile of a board names them. */
export const boardPeriods = ['today', 'last_7_days', 'last_30_days', 'this_month', 'this_quarter', 'this_year'] as const
export type BoardPeriod = (typeof boardPeriods)[number]

const daysBack = { today: 1, last_7_days: 7, last_30_days: 30 } as const

/** The days of a named period seen from a day of the district, both ends within it, and as many days before to compare with. */
export function boardSpan(name: BoardPeriod, today: Temporal.PlainDate): { readonly period: Period; readonly comparedWith: Period } {
  if (name === 'this_month' || name === 'this_quarter' || name === 'this_year') {
    const period = namedPeriod(name, today)
    return { period, comparedWith: comparedPeriod(period, 'period_before') }
  }
  const days = daysBack[name]
  const end = today.add({ days: 1 })
  const start = end.subtract({ days })
  return {
    period: { from: start.toString(), to: end.toString() },
    comparedWith: { from: start.subtract({ days }).toString(), to: start.toString() },
  }
}
