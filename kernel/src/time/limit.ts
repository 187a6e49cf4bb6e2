/**
 * The units of a time limit (工作时, 工作日, 紧急工作时, 紧急工作日), modelled on GB/T 30428.8: the first two count
 * working time only, the urgent two run on through nights, weekends and holidays.
 */
export const limitUnits = ['work_hour', 'work_day', 'urgent_work_hour', 'urgent_work_day'] as const

export type LimitUnit = (typeof limitUnits)[number]

/** How long something may take; the amount is positive and may be a fraction (0.5 `work_day` is four working hours). */
export interface Limit {
  readonly amount: number
  readonly unit: LimitUnit
}

const hour = 3_600_000

/** Milliseconds of each unit in the unit's own time: a working day has 8 working hours, an urgent day 24 hours. */
export const unitMs: Readonly<Record<LimitUnit, number>> = {
  work_hour: hour,
  work_day: 8 * hour,
  urgent_work_hour: hour,
  urgent_work_day: 24 * hour,
}

/** Whether the unit runs on outside working time. */
export function isContinuous(unit: LimitUnit): boolean {
  return unit === 'urgent_work_hour' || unit === 'urgent_work_day'
}

/** The whole limit in milliseconds of its own time, rounded to the millisecond. */
export function limitMs(limit: Limit): number {
  return Math.round(limit.amount * unitMs[limit.unit])
}
