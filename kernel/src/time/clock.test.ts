import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Result } from '../result.ts'
import { clockInstant, defaultThresholds, isOverdue, pauseClock, resumeClock, startClock, stopClock, type Clock } from './clock.ts'
import { dueAt } from './due-at.ts'
import { exampleCalendar as calendar, shanghai, wallClock } from './example-calendar.ts'
import { heatOf } from './heat.ts'
import { limitUnits, type Limit } from './limit.ts'
import { timeLeft } from './time-left.ts'

const hour = 3_600_000

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

function started(time: string | number, limit: Limit): Clock {
  const at = typeof time === 'string' ? shanghai(time) : time
  return valueOf(startClock(calendar, { stage: 'handle', startedAt: at, limit, thresholds: defaultThresholds, ruleVersion: 'limits-1' }))
}

const instants = fc.integer({ min: shanghai('2025-01-01 00:00'), max: shanghai('2025-12-01 00:00') })
const limits = fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constantFrom(...limitUnits) })
const waits = fc.integer({ min: 0, max: 500 * hour })

test.each([
  [{ amount: 2, unit: 'work_hour' }, '2025-03-10 09:00'],
  [{ amount: 1, unit: 'work_day' }, '2025-03-10 17:00'],
  [{ amount: 0.5, unit: 'work_day' }, '2025-03-10 11:00'],
  [{ amount: 2, unit: 'urgent_work_hour' }, '2025-03-07 19:00'],
  [{ amount: 1, unit: 'urgent_work_day' }, '2025-03-08 17:00'],
] as const)('on a Friday at 17:00 %o is due at %s', (limit, due) => {
  expect(wallClock(valueOf(dueAt(calendar, shanghai('2025-03-07 17:00'), limit)))).toBe(due)
})

test('an urgent limit runs on by the wall clock whatever the calendar says', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 200 }), (at, amount) => {
      expect(valueOf(dueAt(calendar, at, { amount, unit: 'urgent_work_hour' }))).toBe(at + amount * hour)
      expect(valueOf(dueAt(calendar, at, { amount, unit: 'urgent_work_day' }))).toBe(at + amount * 24 * hour)
    }),
  )
})

test('a clock turns amber at 70 % and red at 90 % of its working time', () => {
  const clock = started('2025-03-03 08:00', { amount: 10, unit: 'work_hour' })
  expect([clock.amberAt, clock.redAt, clock.dueAt].map(wallClock)).toEqual(['2025-03-03 17:00', '2025-03-04 09:00', '2025-03-04 10:00'])
  expect(clock).toMatchObject({ stage: 'handle', pausedMs: 0, ruleVersion: 'limits-1', calendarVersion: 'example-1' })
})

test('a clock is plain data', () => {
  const clock = started('2025-03-03 08:00', { amount: 10, unit: 'work_hour' })
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock)
})

test.each([
  ['2025-03-03 16:59', 'calm'],
  ['2025-03-03 17:00', 'amber'],
  ['2025-03-04 08:59', 'amber'],
  ['2025-03-04 09:00', 'red'],
  ['2025-03-04 10:00', 'red'],
  ['2025-03-04 10:01', 'overdue'],
])('at %s the clock is %s', (now, heat) => {
  expect(heatOf(started('2025-03-03 08:00', { amount: 10, unit: 'work_hour' }), shanghai(now))).toBe(heat)
})

test('thresholds are the district’s to set', () => {
  const limit: Limit = { amount: 10, unit: 'work_hour' }
  const start = {
    stage: 'handle',
    startedAt: shanghai('2025-03-03 08:00'),
    limit,
    thresholds: { amber: 0.1, red: 0.2 },
    ruleVersion: '1',
  } as const
  const clock = valueOf(startClock(calendar, start))
  expect([clock.amberAt, clock.redAt].map(wallClock)).toEqual(['2025-03-03 09:00', '2025-03-03 10:00'])
})

test('amber, red and due follow each other for every limit', () => {
  fc.assert(
    fc.property(instants, limits, (at, limit) => {
      const clock = started(at, limit)
      expect(clock.amberAt).toBeLessThanOrEqual(clock.redAt)
      expect(clock.redAt).toBeLessThanOrEqual(clock.dueAt)
    }),
  )
})

test('a paused clock rests over a weekend at no cost', () => {
  const clock = started('2025-03-07 16:00', { amount: 4, unit: 'work_hour' })
  const paused = pauseClock(clock, shanghai('2025-03-07 17:00'))
  expect(heatOf(paused, shanghai('2025-03-20 09:00'))).toBe('paused')
  const resumed = valueOf(resumeClock(calendar, paused, shanghai('2025-03-10 09:00')))
  expect(wallClock(clock.dueAt)).toBe('2025-03-10 10:00')
  expect(wallClock(resumed.dueAt)).toBe('2025-03-10 12:00')
  expect(resumed.pausedMs).toBe(2 * hour)
  expect(resumed.pausedAt).toBeUndefined()
})

test('a pause outside working time moves a working limit not at all and an urgent one by its length', () => {
  const from = shanghai('2025-03-07 18:00')
  const to = shanghai('2025-03-10 08:00')
  const working = started('2025-03-07 16:00', { amount: 4, unit: 'work_hour' })
  expect(valueOf(resumeClock(calendar, pauseClock(working, from), to))).toEqual(working)
  const urgent = started('2025-03-07 16:00', { amount: 4, unit: 'urgent_work_hour' })
  const resumed = valueOf(resumeClock(calendar, pauseClock(urgent, from), to))
  expect(resumed.dueAt - urgent.dueAt).toBe(62 * hour)
  expect(resumed.amberAt - urgent.amberAt).toBe(62 * hour)
  expect(resumed.redAt - urgent.redAt).toBe(62 * hour)
})

test('a pause costs nothing of what is left', () => {
  fc.assert(
    fc.property(instants, limits, fc.tuple(waits, waits), (at, limit, [before, length]) => {
      const paused = pauseClock(started(at, limit), at + before)
      const left = valueOf(timeLeft(calendar, paused, at + before))
      expect(valueOf(timeLeft(calendar, paused, at + before + length))).toEqual(left)
      const resumed = valueOf(resumeClock(calendar, paused, at + before + length))
      expect(valueOf(timeLeft(calendar, resumed, at + before + length)).ms).toBe(left.ms)
    }),
  )
})

test('a second pause adds up, and pausing twice or resuming a running clock changes nothing', () => {
  const clock = started('2025-03-03 08:00', { amount: 2, unit: 'work_day' })
  const once = pauseClock(clock, shanghai('2025-03-03 09:00'))
  expect(pauseClock(once, shanghai('2025-03-03 11:00'))).toBe(once)
  const again = valueOf(resumeClock(calendar, once, shanghai('2025-03-03 10:00')))
  expect(valueOf(resumeClock(calendar, again, shanghai('2025-03-03 11:00')))).toBe(again)
  const twice = valueOf(resumeClock(calendar, pauseClock(again, shanghai('2025-03-03 14:00')), shanghai('2025-03-03 15:00')))
  expect(twice.pausedMs).toBe(2 * hour)
  expect(wallClock(twice.dueAt)).toBe('2025-03-05 10:00')
})

test('a resumption dated before its pause costs nothing', () => {
  const clock = started('2025-03-03 08:00', { amount: 2, unit: 'work_day' })
  const paused = pauseClock(clock, shanghai('2025-03-03 09:00'))
  expect(valueOf(resumeClock(calendar, paused, shanghai('2025-03-03 08:30')))).toEqual(clock)
})

test('a stopped clock stands, keeps its first stop and tells whether it was late', () => {
  const clock = started('2025-03-03 08:00', { amount: 2, unit: 'work_hour' })
  const inTime = stopClock(clock, shanghai('2025-03-03 10:00'))
  const late = stopClock(clock, shanghai('2025-03-03 10:01'))
  const later = shanghai('2025-06-03 09:00')
  expect(heatOf(inTime, later)).toBe('stopped')
  expect([isOverdue(inTime, later), isOverdue(late, later)]).toEqual([false, true])
  expect(stopClock(inTime, later)).toBe(inTime)
  expect(pauseClock(inTime, later)).toBe(inTime)
  const restedThenStopped = stopClock(pauseClock(clock, shanghai('2025-03-03 09:00')), later)
  expect(wallClock(clockInstant(restedThenStopped, later))).toBe('2025-03-03 09:00')
  expect(valueOf(resumeClock(calendar, restedThenStopped, later))).toBe(restedThenStopped)
})

test('what is left reads in working days, hours and minutes', () => {
  const clock = started('2025-03-07 08:00', { amount: 2, unit: 'work_day' })
  expect(valueOf(timeLeft(calendar, clock, shanghai('2025-03-07 14:30')))).toEqual({
    ms: 11.5 * hour,
    overdue: false,
    continuous: false,
    days: 1,
    hours: 3,
    minutes: 30,
  })
})

test('what is over reads without a sign and says it is over', () => {
  const clock = started('2025-03-07 08:00', { amount: 8, unit: 'work_hour' })
  expect(valueOf(timeLeft(calendar, clock, shanghai('2025-03-10 10:00')))).toMatchObject({
    ms: -2 * hour,
    overdue: true,
    days: 0,
    hours: 2,
  })
})

test('an urgent day that is left has 24 hours', () => {
  const clock = started('2025-03-07 08:00', { amount: 2, unit: 'urgent_work_day' })
  expect(valueOf(timeLeft(calendar, clock, shanghai('2025-03-07 18:00')))).toMatchObject({
    continuous: true,
    days: 1,
    hours: 14,
    minutes: 0,
  })
})

test('a limit beyond the calendar starts no clock, and a resumption beyond it is refused', () => {
  const limit: Limit = { amount: 5, unit: 'work_day' }
  const start = {
    stage: 'rule',
    startedAt: shanghai('2026-12-30 09:00'),
    limit,
    thresholds: { amber: 0, red: 1 },
    ruleVersion: '1',
  } as const
  expect(startClock(calendar, start)).toMatchObject({ ok: false, problem: { code: 'time.outside_calendar' } })
  const paused = pauseClock(started('2026-12-28 09:00', { amount: 3, unit: 'work_day' }), shanghai('2026-12-28 10:00'))
  expect(resumeClock(calendar, paused, shanghai('2026-12-31 18:00')).ok).toBe(false)
  expect(resumeClock(calendar, paused, shanghai('2027-01-05 18:00')).ok).toBe(false)
  expect(timeLeft(calendar, stopClock(paused, 0), 0).ok).toBe(true)
  expect(timeLeft(calendar, started('2026-12-28 09:00', { amount: 3, unit: 'work_day' }), shanghai('2027-02-01 09:00')).ok).toBe(false)
})
