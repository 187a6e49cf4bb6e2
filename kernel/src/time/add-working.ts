import { succeed, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { isCovered, numberAt, periodAfterWorked, periodAt, refuseOutside, workedUntil } from './working-position.ts'

/**
 * The instant at which so many working milliseconds (not negative) have passed since the start (epoch milliseconds).
 * A start outside working time counts from the next opening. The answer lies in working time; it may be the very end
 * of a period (12:00, 18:00), and is then that end rather than the next opening. Refused with
 * `time.outside_calendar` when the start or the answer is not covered, or when the amount is negative or no number.
 */
export function addWorking(calendar: Calendar, start: number, ms: number): Result<number> {
  if (!isCovered(calendar, start) || !(ms >= 0)) return refuseOutside(calendar)
  if (ms === 0) return atWorkOrNextOpening(calendar, start)
  const target = workedUntil(calendar, start) + ms
  if (!(target <= calendar.total)) return refuseOutside(calendar)
  const last = periodAfterWorked(calendar, target)
  const period = numberAt(calendar.before, last) === target ? last - 1 : last
  return succeed(numberAt(calendar.opens, period) + target - numberAt(calendar.before, period))
}

/**
 * The instant so many working milliseconds (not negative) before the end (epoch milliseconds): the latest one from
 * which `addWorking` comes to the end again. An end outside working time counts from the closing before it. The
 * answer may be an opening (08:00, 14:00), and is then that opening rather than the closing before it. Refused with
 * `time.outside_calendar` as `addWorking` is.
 */
export function subtractWorking(calendar: Calendar, end: number, ms: number): Result<number> {
  if (!isCovered(calendar, end) || !(ms >= 0)) return refuseOutside(calendar)
  if (ms === 0) return atWorkOrLastClosing(calendar, end)
  const target = workedUntil(calendar, end) - ms
  if (!(target >= 0)) return refuseOutside(calendar)
  const period = periodAfterWorked(calendar, target)
  return succeed(numberAt(calendar.opens, period) + target - numberAt(calendar.before, period))
}

function atWorkOrNextOpening(calendar: Calendar, at: number): Result<number> {
  const period = periodAt(calendar, at)
  if (period >= 0 && at <= numberAt(calendar.closes, period)) return succeed(at)
  const next = calendar.opens[period + 1]
  return next === undefined ? refuseOutside(calendar) : succeed(next)
}

function atWorkOrLastClosing(calendar: Calendar, at: number): Result<number> {
  const period = periodAt(calendar, at)
  return period < 0 ? refuseOutside(calendar) : succeed(Math.min(at, numberAt(calendar.closes, period)))
}
