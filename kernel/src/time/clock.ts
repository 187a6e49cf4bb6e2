import { succeed, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { limitMs, type Limit } from './limit.ts'
import { addOwnTime, ownTimeBetween } from './own-time.ts'

/** The stages that a clock can measure: acceptance (受理), dispatch (派遣), handling (处置), verification (核查), ruling (仲裁). */
export const stages = ['accept', 'dispatch', 'handle', 'verify', 'rule'] as const

export type Stage = (typeof stages)[number]

/** Which share of the limit may be used before the clock turns amber (临期) and red (紧急); 0 to 1, amber not above red. */
export interface Thresholds {
  readonly amber: number
  readonly red: number
}

/** Amber when 70 % of the limit is used, red when 90 % is; a district may set its own. */
export const defaultThresholds: Thresholds = { amber: 0.7, red: 0.9 }

/**
 * The clock of one stage of one matter, as it is stored: every instant is epoch milliseconds, `pausedMs` is the time
 * paused so far in the limit's own time (working or running), and the versions say which rule and calendar made it.
 * `pausedAt` is there while it is paused, `stoppedAt` once the stage is over.
 */
export interface Clock {
  readonly stage: Stage
  readonly startedAt: number
  readonly limit: Limit
  readonly dueAt: number
  readonly amberAt: number
  readonly redAt: number
  readonly pausedAt?: number
  readonly stoppedAt?: number
  readonly pausedMs: number
  /** The extensions granted so far, in milliseconds of the limit's own time. */
  readonly extendedMs?: number
  readonly ruleVersion: string
  readonly calendarVersion: string
}

/** As much of a clock as tells what is left of its limit. */
export interface ClockStand extends Pick<Clock, 'dueAt' | 'pausedAt' | 'stoppedAt'> {
  readonly limit: Pick<Limit, 'unit'>
}

/** What a clock is started with; `startedAt` is epoch milliseconds. */
export interface ClockStart {
  readonly stage: Stage
  readonly startedAt: number
  readonly limit: Limit
  readonly thresholds: Thresholds
  readonly ruleVersion: string
}

/** Starts a clock; refused with `time.outside_calendar` when the calendar does not reach its due time. */
export function startClock(calendar: Calendar, start: ClockStart): Result<Clock> {
  const { stage, startedAt, limit, thresholds, ruleVersion } = start
  const whole = limitMs(limit)
  const due = ownTimeAfter(calendar, start, whole)
  if (!due.ok) return due
  const amber = ownTimeAfter(calendar, start, Math.round(whole * thresholds.amber))
  if (!amber.ok) return amber
  const red = ownTimeAfter(calendar, start, Math.round(whole * thresholds.red))
  if (!red.ok) return red
  return succeed({
    stage,
    startedAt,
    limit,
    dueAt: due.value,
    amberAt: amber.value,
    redAt: red.value,
    pausedMs: 0,
    ruleVersion,
    calendarVersion: calendar.version,
  })
}

/** Pauses a running clock at this instant (epoch milliseconds); a clock that is paused or stopped stays as it is. */
export function pauseClock(clock: Clock, at: number): Clock {
  return clock.pausedAt === undefined && clock.stoppedAt === undefined ? { ...clock, pausedAt: at } : clock
}

/**
 * Lets a paused clock run again: due, amber and red move by what the pause took in the limit's own time, so a pause
 * over a weekend costs a working limit nothing. A clock that is not paused, or is stopped, stays as it is. Refused
 * with `time.outside_calendar` when the calendar does not reach the pause or the new times.
 */
export function resumeClock(calendar: Calendar, clock: Clock, at: number): Result<Clock> {
  if (clock.pausedAt === undefined || clock.stoppedAt !== undefined) return succeed(clock)
  const { pausedAt, ...running } = clock
  const pause = ownTimeBetween(calendar, { from: pausedAt, to: Math.max(at, pausedAt), unit: clock.limit.unit })
  if (!pause.ok) return pause
  if (pause.value === 0) return succeed(running)
  const moved = shiftClock(calendar, running, pause.value)
  return moved.ok ? succeed({ ...moved.value, pausedMs: clock.pausedMs + pause.value }) : moved
}

/** Due, amber and red so many milliseconds of the limit's own time later. */
export function shiftClock(calendar: Calendar, clock: Clock, by: number): Result<Clock> {
  if (by === 0) return succeed(clock)
  const due = shifted(calendar, clock, { at: clock.dueAt, by })
  if (!due.ok) return due
  const amber = shifted(calendar, clock, { at: clock.amberAt, by })
  if (!amber.ok) return amber
  const red = shifted(calendar, clock, { at: clock.redAt, by })
  if (!red.ok) return red
  return succeed({ ...clock, dueAt: due.value, amberAt: amber.value, redAt: red.value, calendarVersion: calendar.version })
}

/** Stops a clock because its stage is over (epoch milliseconds); one that is stopped keeps its first stop. */
export function stopClock(clock: Clock, at: number): Clock {
  return clock.stoppedAt === undefined ? { ...clock, stoppedAt: at } : clock
}

/** The instant at which the clock stands: where it was paused or stopped, otherwise now (epoch milliseconds). */
export function clockInstant(clock: Pick<Clock, 'pausedAt' | 'stoppedAt'>, now: number): number {
  return clock.pausedAt ?? clock.stoppedAt ?? now
}

/** Whether the limit was passed by the instant at which the clock stands; the due instant itself is still in time. */
export function isOverdue(clock: Pick<Clock, 'dueAt' | 'pausedAt' | 'stoppedAt'>, now: number): boolean {
  return clockInstant(clock, now) > clock.dueAt
}

function ownTimeAfter(calendar: Calendar, start: ClockStart, ms: number): Result<number> {
  return addOwnTime(calendar, { start: start.startedAt, ms, unit: start.limit.unit })
}

function shifted(calendar: Calendar, clock: Clock, move: { readonly at: number; readonly by: number }): Result<number> {
  return addOwnTime(calendar, { start: move.at, ms: move.by, unit: clock.limit.unit })
}
