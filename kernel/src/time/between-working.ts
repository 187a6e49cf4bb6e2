import { succeed, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { isCovered, numberAt, periodAt, refuseOutside, workedUntil } from './working-position.ts'

/**
 * The working milliseconds from one instant to another (both epoch milliseconds), negative when the second is the
 * earlier; refused with `time.outside_calendar` when the calendar does not cover both.
 */
export function workingBetween(calendar: Calendar, from: number, to: number): Result<number> {
  if (!isCovered(calendar, from) || !isCovered(calendar, to)) return refuseOutside(calendar)
  return succeed(workedUntil(calendar, to) - workedUntil(calendar, from))
}

/**
 * Whether people are at work at this instant (epoch milliseconds): the opening is in, the closing is out.
 * Outside the calendar the answer is no.
 */
export function isWorking(calendar: Calendar, at: number): boolean {
  const period = periodAt(calendar, at)
  return period >= 0 && at < numberAt(calendar.closes, period)
}
