import { expect, test } from 'vitest'
import { addWorking, subtractWorking } from './add-working.ts'
import { isWorking, workingBetween } from './between-working.ts'
import { exampleCalendar as calendar, exampleDays } from './example-calendar.ts'

// The oracle knows nothing of periods and searches: it asks every minute of 2025 whether people work, from the
// digits of the date and the clock alone, and walks.
const minutes = 365 * 1440
const yearStart = Temporal.Instant.from('2025-01-01T00:00+08:00').epochMilliseconds
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isoDays = monthDays.flatMap((days, month) =>
  Array.from({ length: days }, (_, day) => `2025-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`),
)
const worked = Uint8Array.from({ length: minutes }, (_, minute) => (worksAt(minute) ? 1 : 0))

function worksAt(minute: number): boolean {
  const day = Math.floor(minute / 1440)
  const iso = isoDays[day] ?? ''
  const weekday = (day + 2) % 7 // 1 January 2025 was a Wednesday; 0 is Monday
  const works = exampleDays.makeUpDays.has(iso) || (weekday < 5 && !exampleDays.holidays.has(iso))
  const clock = minute % 1440
  return works && ((clock >= 480 && clock < 720) || (clock >= 840 && clock < 1080))
}

function instant(minute: number): number {
  return yearStart + minute * 60_000
}

function walkForward(from: number, count: number): number | undefined {
  let left = count
  for (let minute = from; minute < minutes; minute += 1) {
    left -= worked[minute] ?? 0
    if (left === 0) return minute + 1
  }
  return undefined
}

function walkBack(from: number, count: number): number | undefined {
  let left = count
  for (let minute = from - 1; minute >= 0; minute -= 1) {
    left -= worked[minute] ?? 0
    if (left === 0) return minute
  }
  return undefined
}

test('every minute of a year agrees with the slow walk on what was worked and on who is at work', () => {
  let sum = 0
  let wrong = 0
  for (let minute = 0; minute < minutes; minute += 1) {
    const ms = workingBetween(calendar, yearStart, instant(minute))
    if (!ms.ok || ms.value !== sum * 60_000) wrong += 1
    if (isWorking(calendar, instant(minute)) !== (worked[minute] === 1)) wrong += 1
    sum += worked[minute] ?? 0
  }
  expect(wrong).toBe(0)
  expect(sum).toBe(248 * 480)
})

test.each([1, 59, 60, 240, 241, 480, 2400, 4799])(
  'limits of %i minutes agree with the slow walk from starts all over the year',
  (count) => {
    const wrong: number[] = []
    let compared = 0
    for (let start = 0; start < minutes; start += 67) {
      const due = walkForward(start, count)
      const answer = addWorking(calendar, instant(start), count * 60_000)
      if (due !== undefined && (!answer.ok || answer.value !== instant(due))) wrong.push(start)
      if (due !== undefined) compared += 1
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(7000)
  },
)

test.each([1, 240, 480, 2401])('%i minutes back agree with the slow walk from ends all over the year', (count) => {
  const wrong: number[] = []
  let compared = 0
  for (let end = 0; end < minutes; end += 67) {
    const start = walkBack(end, count)
    const answer = subtractWorking(calendar, instant(end), count * 60_000)
    if (start !== undefined && (!answer.ok || answer.value !== instant(start))) wrong.push(end)
    if (start !== undefined) compared += 1
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(7000)
})
