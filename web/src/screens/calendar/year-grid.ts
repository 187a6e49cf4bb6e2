import type { CalendarDay } from '@yiwang/contract'

/** What a day is: an ordinary working day, a weekend, a day off in the week, or a weekend day that is worked (调休). */
export type DayKind = 'working' | 'weekend' | 'holiday' | 'make_up'

/** A place of a month's sheet: its ISO date, and whether that belongs to the month or only fills a week. */
interface GridPlace {
  readonly day: string
  readonly isInside: boolean
}

/** A month laid out in weeks that begin on Monday. */
export interface MonthGrid {
  readonly month: number
  readonly weeks: readonly (readonly GridPlace[])[]
}

/** The twelve months of a year. */
export function makeYearGrid(year: number): MonthGrid[] {
  return Array.from({ length: 12 }, (_, index) => makeMonthGrid(year, index + 1))
}

function makeMonthGrid(year: number, month: number): MonthGrid {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const start = first.subtract({ days: first.dayOfWeek - 1 })
  const places = Array.from({ length: Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7) * 7 }, (_, days) => {
    const day = start.add({ days })
    return { day: day.toString(), isInside: day.month === month }
  })
  return { month, weeks: Array.from({ length: places.length / 7 }, (_, week) => places.slice(week * 7, week * 7 + 7)) }
}

/** The kind of a day from whether it is worked and where it lies in the week. */
export function dayKindOf({ day, isWorking }: Pick<CalendarDay, 'day' | 'isWorking'>): DayKind {
  const isWeekend = Temporal.PlainDate.from(day).dayOfWeek > 5
  if (isWorking) return isWeekend ? 'make_up' : 'working'
  return isWeekend ? 'weekend' : 'holiday'
}

/** How many days of each kind a year has. */
export function countKinds(days: readonly CalendarDay[]): Readonly<Record<DayKind, number>> {
  const counts = { working: 0, weekend: 0, holiday: 0, make_up: 0 }
  for (const day of days) counts[dayKindOf(day)] += 1
  return counts
}

/** The day so many days on, kept inside the year: how arrow keys walk over the sheet. */
export function walkDays(day: string, days: number): string {
  const there = Temporal.PlainDate.from(day).add({ days })
  return there.year === Temporal.PlainDate.from(day).year ? there.toString() : day
}
