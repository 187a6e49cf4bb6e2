import { succeed, type Result } from '../result.ts'
import { addWorking } from './add-working.ts'
import { workingBetween } from './between-working.ts'
import type { Calendar } from './calendar.ts'
import { isContinuous, type LimitUnit } from './limit.ts'

/** The instant so many milliseconds of the unit's own time (working or running) after the start. */
export function addOwnTime(
  calendar: Calendar,
  step: { readonly start: number; readonly ms: number; readonly unit: LimitUnit },
): Result<number> {
  return isContinuous(step.unit) ? succeed(step.start + step.ms) : addWorking(calendar, step.start, step.ms)
}

/** Signed milliseconds of the unit's own time (working or running) from one instant to another. */
export function ownTimeBetween(
  calendar: Calendar,
  span: { readonly from: number; readonly to: number; readonly unit: LimitUnit },
): Result<number> {
  return isContinuous(span.unit) ? succeed(span.to - span.from) : workingBetween(calendar, span.from, span.to)
}
