import { makeCalendar, standardPeriods } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { findDifference } from './difference.ts'

const calendar = makeCalendar({
  version: 'test',
  timeZone: 'Asia/Shanghai',
  from: Temporal.PlainDate.from('2026-11-23'),
  to: Temporal.PlainDate.from('2026-12-06'),
  holidays: new Set(),
  makeUpDays: new Set(),
  periods: standardPeriods,
})
const hour = 3_600_000

function at(text: string): number {
  return Temporal.Instant.from(`${text}+08:00`).epochMilliseconds
}

test('the weekend between two due times is no difference in working time', () => {
  const change = { dueAt: at('2026-11-27T18:00'), newDueAt: at('2026-11-30T10:00') }
  expect(findDifference(change, calendar)).toEqual({ ms: 2 * hour, isLater: true, isWorking: true })
  expect(findDifference({ dueAt: change.newDueAt, newDueAt: change.dueAt }, calendar)).toEqual({
    ms: 2 * hour,
    isLater: false,
    isWorking: true,
  })
})

test('where no working time lies between, or the calendar does not reach, the running time is told', () => {
  const night = { dueAt: at('2026-11-24T20:00'), newDueAt: at('2026-11-25T02:00') }
  expect(findDifference(night, calendar)).toEqual({ ms: 6 * hour, isLater: true, isWorking: false })
  expect(findDifference({ dueAt: at('2027-03-01T08:00'), newDueAt: at('2027-03-01T10:00') }, calendar)).toEqual({
    ms: 2 * hour,
    isLater: true,
    isWorking: false,
  })
})

test('a due time that stays, or none at all, has no difference', () => {
  expect(findDifference({ dueAt: 5, newDueAt: 5 }, calendar)).toBeUndefined()
  expect(findDifference({ dueAt: null, newDueAt: null }, calendar)).toBeUndefined()
})
