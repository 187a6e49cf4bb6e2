import type { Result } from '../result.ts'
import type { Calendar } from './calendar.ts'
import { limitMs, type Limit } from './limit.ts'
import { addOwnTime } from './own-time.ts'

/** When a limit that starts at this instant is due (both epoch milliseconds); `time.outside_calendar` where `addWorking` refuses. */
export function dueAt(calendar: Calendar, start: number, limit: Limit): Result<number> {
  return addOwnTime(calendar, { start, ms: limitMs(limit), unit: limit.unit })
}
