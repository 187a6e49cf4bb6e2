import { makeCalendar, standardPeriods, type Calendar } from '@yiwang/kernel'
import chineseDays from 'chinese-days'

const { getDayDetail, isWorkday } = chineseDays

/** A day that the district counts otherwise than the nation does. */
export interface DayOverride {
  readonly day: string
  readonly isWorking: boolean
  readonly note: string
}

/**
 * The working calendar of a district: national holidays and make-up workdays (调休) as published, then its own days.
 * It reaches from 2012, so that old requests can be imported, to two years ahead; years not yet published count weekends only.
 */
export function makeDistrictCalendar(plan: {
  timeZone: string
  version: string
  overrides: readonly DayOverride[]
  now: number
}): Calendar {
  const today = Temporal.Instant.fromEpochMilliseconds(plan.now).toZonedDateTimeISO(plan.timeZone).toPlainDate()
  const from = Temporal.PlainDate.from('2012-01-01')
  const to = today.add({ years: 2 }).with({ month: 12, day: 31 })
  const holidays = new Set<string>()
  const makeUpDays = new Set<string>()
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const text = day.toString()
    if (day.dayOfWeek <= 5 && !isWorkday(text)) holidays.add(text)
    if (day.dayOfWeek > 5 && isWorkday(text)) makeUpDays.add(text)
  }
  for (const { day, isWorking } of plan.overrides) {
    holidays.delete(day)
    makeUpDays.delete(day)
    if (isWorking) makeUpDays.add(day)
    else holidays.add(day)
  }
  return makeCalendar({ version: plan.version, timeZone: plan.timeZone, from, to, holidays, makeUpDays, periods: standardPeriods })
}

/** What the nation says of a day: whether it works, and the name of the holiday that it is or makes up for. */
export function nationalDay(day: string): { readonly isWorking: boolean; readonly holiday: string } {
  const { work, name } = getDayDetail(day)
  // Published days carry "English,中文,length"; all others only the weekday.
  const [, holiday = ''] = name.split(',')
  return { isWorking: work, holiday }
}
