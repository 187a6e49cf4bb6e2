import { refuse, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'

/** The index of the last working period that opens at or before the instant, or -1. */
export function periodAt(calendar: Calendar, at: number): number {
  return lastNotAbove(calendar.opens, at)
}

/** The index of the last working period that has at most so many working milliseconds before it, or -1. */
export function periodAfterWorked(calendar: Calendar, worked: number): number {
  return lastNotAbove(calendar.before, worked)
}

/** The working milliseconds of the calendar that lie before the instant; it does not grow outside working time. */
export function workedUntil(calendar: Calendar, at: number): number {
  const period = periodAt(calendar, at)
  if (period < 0) return 0
  const opens = numberAt(calendar.opens, period)
  return numberAt(calendar.before, period) + Math.min(at, numberAt(calendar.closes, period)) - opens
}

/** The number at an index that is known to exist. */
export function numberAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? Number.NaN
}

/** Whether the calendar knows this instant; not a number is never covered. */
export function isCovered(calendar: Calendar, at: number): boolean {
  return at >= calendar.startsAt && at <= calendar.endsAt
}

/** The refusal for an instant or a due time that the calendar does not reach; its detail names the days covered. */
export function refuseOutside(calendar: Calendar): Result<never> {
  return refuse('time.outside_calendar', { calendar: calendar.version, from: calendar.from, to: calendar.to })
}

function lastNotAbove(sorted: readonly number[], bound: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numberAt(sorted, middle) <= bound) low = middle + 1
    else high = middle
  }
  return low - 1
}
