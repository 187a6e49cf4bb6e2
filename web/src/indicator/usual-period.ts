import type { PeriodName } from '@yiwang/kernel'

/** In its first days a month has little to tell: until then the last one is shown. */
const firstDays = 7

/** The period that is shown where nobody names one, seen from a day of the district. */
export function usualPeriod(today: Temporal.PlainDate): PeriodName {
  return today.day <= firstDays ? 'last_month' : 'this_month'
}
