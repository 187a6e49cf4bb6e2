import { refuse, succeed, type Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { shiftClock, startClock, type Clock, type Thresholds } from './clock.ts'
import { isContinuous, limitMs, type Limit } from './limit.ts'

/**
 * Gives a clock more time (延期): due, amber and red move on by the extension. It is counted as the clock counts:
 * refused with `time.other_unit` when the one is working time and the other runs on, with `time.outside_calendar` when
 * the calendar does not reach the new times.
 */
export function extendClock(calendar: Calendar, clock: Clock, extension: Limit): Result<Clock> {
  if (isContinuous(extension.unit) !== isContinuous(clock.limit.unit)) return refuse('time.other_unit', { unit: clock.limit.unit })
  const by = limitMs(extension)
  const shifted = shiftClock(calendar, clock, by)
  return shifted.ok ? succeed({ ...shifted.value, extendedMs: (clock.extendedMs ?? 0) + by }) : shifted
}

/**
 * The same clock under other rules: it keeps its start, its pauses and its extensions, and takes limit, thresholds and
 * calendar of today. Refused with `time.same_clock` when nothing of it would change.
 */
export function recomputeClock(
  calendar: Calendar,
  clock: Clock,
  rules: { readonly limit: Limit; readonly thresholds: Thresholds; readonly ruleVersion: string },
): Result<Clock> {
  const fresh = startClock(calendar, { stage: clock.stage, startedAt: clock.startedAt, ...rules })
  if (!fresh.ok) return fresh
  const keepsUnit = isContinuous(rules.limit.unit) === isContinuous(clock.limit.unit)
  const given = (keepsUnit ? clock.pausedMs : 0) + (clock.extendedMs ?? 0)
  const shifted = shiftClock(calendar, fresh.value, given)
  if (!shifted.ok) return shifted
  const { pausedAt, extendedMs } = clock
  const recomputed: Clock = {
    ...shifted.value,
    pausedMs: keepsUnit ? clock.pausedMs : 0,
    ...(extendedMs !== undefined && { extendedMs }),
    ...(pausedAt !== undefined && { pausedAt }),
  }
  return isSameTime(clock, recomputed) ? refuse('time.same_clock') : succeed(recomputed)
}

function isSameTime(one: Clock, other: Clock): boolean {
  return one.dueAt === other.dueAt && one.amberAt === other.amberAt && one.redAt === other.redAt
}
