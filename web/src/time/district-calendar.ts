import { CalendarYearDay } from '@yiwang/contract'
import { makeCalendar, standardPeriods, type Calendar } from '@yiwang/kernel'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'

import { getJson } from '../api/client.ts'
import { timeZone } from './time-zone.ts'

/** The working time of some days in a row, as the district counts them; undefined without days. */
export function calendarOf(days: readonly CalendarYearDay[], zone: string): Calendar | undefined {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return undefined
  return makeCalendar({
    version: 'preview',
    timeZone: zone,
    from: Temporal.PlainDate.from(first.day),
    to: Temporal.PlainDate.from(last.day),
    holidays: new Set(days.filter(({ isWorking }) => !isWorking).map(({ day }) => day)),
    makeUpDays: new Set(days.filter(({ isWorking }) => isWorking).map(({ day }) => day)),
    periods: standardPeriods,
  })
}

/** The calendar of this year and the next, to say beforehand what the server will count; undefined until it has come. */
export function useDistrictCalendar(): Calendar | undefined {
  const { year } = Temporal.Now.plainDateISO(timeZone())
  return (
    useQuery({
      queryKey: ['calendar', 'preview', year],
      queryFn: async ({ signal }) => {
        const years = await Promise.all(
          [year - 1, year, year + 1].map((each) => getJson(`/api/calendar?year=${each}`, z.array(CalendarYearDay), signal).catch(() => [])),
        )
        return calendarOf(years.flat(), timeZone()) ?? null
      },
      staleTime: 10 * 60_000,
    }).data ?? undefined
  )
}
