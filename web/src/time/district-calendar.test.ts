import type { CalendarYearDay } from '@yiwang/contract'
import { dueAt } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { calendarOf } from './district-calendar.ts'

function day(iso: string, isWorking: boolean): CalendarYearDay {
  return { day: iso, isWorking, isOverride: false, holiday: '', note: '' }
}

function at(text: string): number {
  return Temporal.Instant.from(`${text}+08:00`).epochMilliseconds
}

test('a preview counts the days as the district does: a day off is skipped, a make-up Saturday is not', () => {
  // Thursday off, Friday off, Saturday made up for.
  const days = [
    day('2026-11-25', true),
    day('2026-11-26', false),
    day('2026-11-27', false),
    day('2026-11-28', true),
    day('2026-11-29', false),
  ]
  const calendar = calendarOf(days, 'Asia/Shanghai')
  expect(calendar && dueAt(calendar, at('2026-11-25T16:00'), { amount: 4, unit: 'work_hour' })).toEqual({
    ok: true,
    value: at('2026-11-28T10:00'),
  })
  expect(calendarOf([], 'Asia/Shanghai')).toBeUndefined()
})
