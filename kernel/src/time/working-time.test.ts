import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorking, subtractWorking } from './add-working.ts'
import { isWorking, workingBetween } from './between-working.ts'
import { exampleCalendar as calendar, shanghai, wallClock } from './example-calendar.ts'

const hour = 3_600_000
const inYear = fc.integer({ min: shanghai('2025-01-01 00:00'), max: shanghai('2025-12-31 23:59') })
const atWork = inYear.filter((at) => isWorking(calendar, at))
const amount = fc.integer({ min: 0, max: 300 * hour })
const amountOrNone = fc.oneof(
  amount,
  fc.constant(0),
  fc.integer({ min: 0, max: 75 }).map((hours) => hours * 4 * hour),
)

function added(start: number, ms: number): number {
  const due = addWorking(calendar, start, ms)
  if (!due.ok) throw new Error(due.problem.code)
  return due.value
}

function taken(end: number, ms: number): number {
  const start = subtractWorking(calendar, end, ms)
  if (!start.ok) throw new Error(start.problem.code)
  return start.value
}

function between(from: number, to: number): number {
  const ms = workingBetween(calendar, from, to)
  if (!ms.ok) throw new Error(ms.problem.code)
  return ms.value
}

test.each([
  ['2025-03-03 09:00', 3, '2025-03-03 12:00', 'the end of the morning is a due time'],
  ['2025-03-03 09:00', 4, '2025-03-03 15:00', 'noon is left out'],
  ['2025-03-03 12:30', 1, '2025-03-03 15:00', 'a start at noon counts from 14:00'],
  ['2025-03-03 20:00', 8, '2025-03-04 18:00', 'a start at night counts from the next morning'],
  ['2025-03-07 17:00', 2, '2025-03-10 09:00', 'a weekend is left out'],
  ['2025-02-07 17:00', 2, '2025-02-08 09:00', 'a make-up Saturday counts'],
  ['2025-09-30 17:00', 2, '2025-10-09 09:00', 'the National Day week is left out'],
  ['2025-10-10 17:00', 9, '2025-10-11 18:00', 'the make-up Saturday after it counts in full'],
  ['2025-03-08 10:00', 0, '2025-03-10 08:00', 'no time at all from a Saturday is Monday morning'],
  ['2025-03-03 18:00', 0, '2025-03-03 18:00', 'no time at all from a closing is that closing'],
])('from %s %i working hours end at %s: %s', (start, hours, due) => {
  expect(wallClock(added(shanghai(start), hours * hour))).toBe(due)
})

test('adding and then subtracting comes back, for a start in working time', () => {
  fc.assert(
    fc.property(atWork, amountOrNone, (start, ms) => {
      expect(taken(added(start, ms), ms)).toBe(start)
    }),
  )
})

test('what was added lies between start and due', () => {
  fc.assert(
    fc.property(inYear, amountOrNone, (start, ms) => {
      expect(between(start, added(start, ms))).toBe(ms)
    }),
  )
})

test('what was subtracted lies between', () => {
  fc.assert(
    fc.property(inYear, amountOrNone, (end, ms) => {
      expect(between(taken(end, ms), end)).toBe(ms)
    }),
  )
})

test('a later start or a longer limit is never due earlier', () => {
  fc.assert(
    fc.property(inYear, inYear, fc.tuple(amountOrNone, amount), (one, other, [ms, more]) => {
      expect(added(Math.min(one, other), ms)).toBeLessThanOrEqual(added(Math.max(one, other), ms))
      expect(added(one, ms)).toBeLessThanOrEqual(added(one, ms + more))
    }),
  )
})

test('nothing is due outside working time or before its start', () => {
  fc.assert(
    fc.property(inYear, amountOrNone, (start, ms) => {
      const due = added(start, ms)
      expect(due).toBeGreaterThanOrEqual(start)
      expect(isWorking(calendar, due) || isWorking(calendar, due - 1)).toBe(true)
    }),
  )
})

test('two limits one after the other are one limit', () => {
  fc.assert(
    fc.property(inYear, amountOrNone, amount, (start, one, other) => {
      expect(added(added(start, one), other)).toBe(added(start, one + other))
    }),
  )
})

test('working time back is the negative of working time forth', () => {
  fc.assert(
    fc.property(inYear, inYear, (one, other) => {
      expect(between(one, other) + between(other, one)).toBe(0)
    }),
  )
})

test('the opening is working time and the closing is not', () => {
  expect(isWorking(calendar, shanghai('2025-03-03 08:00'))).toBe(true)
  expect(isWorking(calendar, shanghai('2025-03-03 12:00'))).toBe(false)
  expect(isWorking(calendar, shanghai('2025-10-01 09:00'))).toBe(false)
  expect(isWorking(calendar, shanghai('2019-03-04 09:00'))).toBe(false)
})

test('what the calendar does not cover is refused and names the days it covers', () => {
  const early = shanghai('2023-12-31 23:59')
  const day = shanghai('2025-03-03 09:00')
  const problem = { code: 'time.outside_calendar', detail: { calendar: 'example-1', from: '2024-01-01', to: '2026-12-31' } }
  const refused = { ok: false, problem }
  expect(addWorking(calendar, early, hour)).toEqual(refused)
  expect(addWorking(calendar, day, 10_000 * hour)).toEqual(refused)
  expect(addWorking(calendar, day, -hour)).toEqual(refused)
  expect(addWorking(calendar, Number.NaN, hour)).toEqual(refused)
  expect(addWorking(calendar, day, Number.NaN)).toEqual(refused)
  expect(addWorking(calendar, shanghai('2026-12-31 18:30'), 0)).toEqual(refused)
  expect(subtractWorking(calendar, early, hour)).toEqual(refused)
  expect(subtractWorking(calendar, day, 10_000 * hour)).toEqual(refused)
  expect(subtractWorking(calendar, shanghai('2024-01-01 07:00'), 0)).toEqual(refused)
  expect(workingBetween(calendar, early, day)).toEqual(refused)
  expect(workingBetween(calendar, day, early)).toEqual(refused)
})
