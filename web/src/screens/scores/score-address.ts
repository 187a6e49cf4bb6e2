import { scoreSheetNames, type ScoreSheetName } from '@yiwang/contract'
import { comparedPeriod, comparisons, namedPeriod, periodNames, type Comparison, type Period, type PeriodName } from '@yiwang/kernel'

import { usualPeriod } from '../../indicator/usual-period.ts'

/** Which page of scores is shown, as its address says it; what is missing or mistyped is left out. */
export interface ScoreAddress {
  readonly sheet?: ScoreSheetName
  readonly period?: PeriodName | 'free'
  /** The first and the last day of a period of one's own. */
  readonly from?: string
  readonly until?: string
  readonly versus?: Comparison | 'none'
  /** By which indicator rows are ordered; `up` from the lowest. */
  readonly sort?: string
  readonly order?: 'up' | 'down'
  /** Which number is open: its indicator, its row (`-`: the one without a key; absent: all), which part, which month of the trend. */
  readonly indicator?: string
  readonly row?: string
  readonly part?: 'counted' | 'of'
  readonly month?: string
}

/** Both periods of a page. */
export interface Periods {
  readonly period: Period
  readonly comparedWith?: Period
}

/** Reads the address of the page. */
export function readScoreAddress(search: Record<string, unknown>): ScoreAddress {
  const { indicator, row, sort } = search
  return {
    ...oneOf('sheet', search, scoreSheetNames),
    ...oneOf('period', search, [...periodNames, 'free'] as const),
    ...day('from', search),
    ...day('until', search),
    ...oneOf('versus', search, [...comparisons, 'none'] as const),
    ...oneOf('order', search, ['up', 'down'] as const),
    ...oneOf('part', search, ['counted', 'of'] as const),
    ...(typeof search['month'] === 'string' && /^(\d{4}-\d{2}|all)$/u.test(search['month']) && { month: search['month'] }),
    ...(isShort(sort) && { sort }),
    ...(isShort(indicator) && { indicator }),
    ...(isShort(row) && { row }),
  }
}

/** The periods that the address means, seen from a day of the district. */
export function periodsOf({ period, from, until, versus = 'period_before' }: ScoreAddress, today: Temporal.PlainDate): Periods {
  const whole = period === 'free' ? freePeriod(from, until, today) : namedPeriod(period ?? usualPeriod(today), today)
  return versus === 'none' ? { period: whole } : { period: whole, comparedWith: comparedPeriod(whole, versus) }
}

/** The last day of a period. */
export function untilOf({ to }: Period): string {
  return Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()
}

/** A month (YYYY-MM) as a period. */
export function monthPeriod(month: string): Period {
  const first = Temporal.PlainDate.from(`${month}-01`)
  return { from: first.toString(), to: first.add({ months: 1 }).toString() }
}

function freePeriod(from: string | undefined, until: string | undefined, today: Temporal.PlainDate): Period {
  const start = from ?? today.with({ day: 1 }).toString()
  const last = until !== undefined && until >= start ? until : start
  return { from: start, to: Temporal.PlainDate.from(last).add({ days: 1 }).toString() }
}

function oneOf<Key extends string, Value extends string>(
  key: Key,
  search: Record<string, unknown>,
  values: readonly Value[],
): { readonly [K in Key]?: Value } {
  const found = values.find((value) => value === search[key])
  return (found === undefined ? {} : { [key]: found }) as { readonly [K in Key]?: Value }
}

function day<Key extends string>(key: Key, search: Record<string, unknown>): { readonly [K in Key]?: string } {
  const value = search[key]
  return (typeof value === 'string' && isDay(value) ? { [key]: value } : {}) as { readonly [K in Key]?: string }
}

function isDay(value: string): boolean {
  try {
    return Temporal.PlainDate.from(value).toString() === value
  } catch {
    return false
  }
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 60
}
