import { CalendarDayChange, CalendarYearDay } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { dropOverride, keepOverride, listOverrides } from './calendar-store.ts'
import { presentDay, presentYear } from './present-day.ts'

const Year = z.object({ year: z.coerce.number().int().min(2004).max(2099) })
const Day = z.object({ day: z.iso.date().refine((day) => Year.safeParse({ year: day.slice(0, 4) }).success) })
const edit = { permission: 'calendar.edit' } as const

/** The working calendar of the district: the national one, and the days that it counts its own way. */
export function addCalendar(app: App, { database: { db }, districts }: Services): void {
  app.get(
    '/api/calendar',
    { config: { permission: 'signed_in' }, schema: { tags: ['calendar'], querystring: Year, response: { 200: z.array(CalendarYearDay) } } },
    async (request) => {
      const { year } = request.query
      return presentYear(year, await listOverrides(db, requirePerson(request).district, year))
    },
  )
  app.put(
    '/api/calendar/:day',
    { config: edit, schema: { tags: ['calendar'], params: Day, body: CalendarDayChange, response: { 200: CalendarYearDay } } },
    async (request) => {
      const override = { day: request.params.day, ...request.body }
      await keepOverride(db, requirePerson(request).district, override)
      await districts.refresh()
      return presentDay(override.day, override)
    },
  )
  app.delete(
    '/api/calendar/:day',
    { config: edit, schema: { tags: ['calendar'], params: Day, response: { 200: CalendarYearDay } } },
    async (request) => {
      if (await dropOverride(db, requirePerson(request).district, request.params.day)) await districts.refresh()
      return presentDay(request.params.day)
    },
  )
}
