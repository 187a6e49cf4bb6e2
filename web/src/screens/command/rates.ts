import { comparedPeriod, namedPeriod, type Period } from '@yiwang/kernel'

/** In its first days a month has little to tell: until then the last one is shown. */
const firstDays = 7

/** The month whose rates are shown, and the one before it. */
export function ratesPeriods(today: Temporal.PlainDate): { readonly period: Period; readonly comparedWith: Period } {
  const period = namedPeriod(today.day <= firstDays ? 'last_month' : 'this_month', today)
  return { period, comparedWith: comparedPeriod(period, 'period_before') }
}

/** A share as a percentage; a dash where nothing is known. */
export function shareWords(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : `${(value * 100).toFixed(1)}%`
}
