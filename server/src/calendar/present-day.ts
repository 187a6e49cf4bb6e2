import type { CalendarDay, CalendarYearDay } from '@yiwang/contract'

import { nationalDay } from '../district/make-calendar.ts'

/** One day (ISO date) as the district counts it. */
export function presentDay(day: string, override?: CalendarDay): CalendarYearDay {
  const { isWorking, holiday } = nationalDay(day)
  const own = override
    ? { isWorking: override.isWorking, isOverride: true, note: override.note }
    : { isWorking, isOverride: false, note: '' }
  return { day, holiday, ...own }
}

/** Every day of a year as the district counts it. */
export function presentYear(year: number, overrides: readonly CalendarDay[]): CalendarYearDay[] {
  const own = new Map(overrides.map((each) => [each.day, each]))
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return Array.from({ length: first.daysInYear }, (_, days) => {
    const day = first.add({ days }).toString()
    return presentDay(day, own.get(day))
  })
}
