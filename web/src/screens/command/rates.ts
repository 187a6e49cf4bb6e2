import { comparedPeriod, namedPeriod, type Period } from '@yiwang/kernel'

import { usualPeriod } from '../../indicator/usual-period.ts'

/** The month whose rates are shown, and the one before it. */
export function ratesPeriods(today: Temporal.PlainDate): { readonly period: Period; readonly comparedWith: Period } {
  const period = namedPeriod(usualPeriod(today), today)
  return { period, comparedWith: comparedPeriod(period, 'period_before') }
}
