import { succeed, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { clockInstant, isOverdue, type ClockStand } from './clock.ts'
import { isContinuous, unitMs } from './limit.ts'
import { ownTimeBetween } from './own-time.ts'

/**
 * What is left of a limit, for sentences like 剩 1 个工作日 3 小时 or 超期 2 小时. `ms` is signed and in the limit's own
 * time; `days`, `hours` and `minutes` are whole, never negative and rounded towards zero, a day being 8 working hours
 * or, for a limit that runs on (`continuous`), 24 hours.
 */
export interface TimeLeft {
  readonly ms: number
  readonly overdue: boolean
  readonly continuous: boolean
  readonly days: number
  readonly hours: number
  readonly minutes: number
}

/**
 * What is left of the clock's limit now (epoch milliseconds); a paused or stopped clock keeps what it had. Outside
 * working hours a working limit may be overdue by zero. Refused with `time.outside_calendar`.
 */
export function timeLeft(calendar: Calendar, clock: ClockStand, now: number): Result<TimeLeft> {
  const { unit } = clock.limit
  const left = ownTimeBetween(calendar, { from: clockInstant(clock, now), to: clock.dueAt, unit })
  if (!left.ok) return left
  const continuous = isContinuous(unit)
  return succeed({ ms: left.value, overdue: isOverdue(clock, now), continuous, ...broken(left.value, continuous) })
}

function broken(ms: number, continuous: boolean): Pick<TimeLeft, 'days' | 'hours' | 'minutes'> {
  const day = continuous ? unitMs.urgent_work_day : unitMs.work_day
  const hour = unitMs.work_hour
  const size = Math.abs(ms)
  return { days: Math.floor(size / day), hours: Math.floor((size % day) / hour), minutes: Math.floor((size % hour) / 60_000) }
}
