import { expect, test } from 'vitest'
import { makeCalendar, standardPeriods, type DayPeriod } from './calendar.ts'
import { exampleCalendar } from './example-calendar.ts'

const hour = 3_600_000

function oneWeek(periods: readonly DayPeriod[], timeZone = 'Asia/Shanghai') {
  return makeCalendar({
    version: '1',
    timeZone,
    from: Temporal.PlainDate.from('2025-03-03'),
    to: Temporal.PlainDate.from('2025-03-09'),
    holidays: new Set(),
    makeUpDays: new Set(),
    periods,
  })
}

test('a plain week has five days of eight hours', () => {
  const week = oneWeek(standardPeriods)
  expect(week.opens).toHaveLength(10)
  expect(week.total).toBe(40 * hour)
})

test('2025 has 248 working days', () => {
  const start = Temporal.Instant.from('2025-01-01T00:00+08:00').epochMilliseconds
  const end = Temporal.Instant.from('2026-01-01T00:00+08:00').epochMilliseconds
  expect(exampleCalendar.opens.filter((open) => open >= start && open < end)).toHaveLength(2 * 248)
})

test('a day that is both a holiday and a make-up day is worked', () => {
  const day = Temporal.PlainDate.from('2025-03-08')
  const iso = new Set([day.toString()])
  const plan = { version: '1', timeZone: 'Asia/Shanghai', from: day, to: day, holidays: iso, makeUpDays: iso, periods: standardPeriods }
  expect(makeCalendar(plan).total).toBe(8 * hour)
})

test('periods in any order, overlapping or the wrong way round, count each hour once', () => {
  const week = oneWeek([
    ['13:00', '18:00'],
    ['08:00', '12:00'],
    ['11:00', '11:30'],
    ['17:00', '19:00'],
    ['20:00', '19:30'],
  ])
  expect(week.opens).toHaveLength(10)
  expect(week.total).toBe(5 * 10 * hour)
})

test('the periods follow each other and the sums before them rise', () => {
  const { opens, closes, before, total } = exampleCalendar
  for (let index = 1; index < opens.length; index += 1) {
    expect(Number(opens[index])).toBeGreaterThan(Number(closes[index - 1]))
    expect(Number(before[index])).toBe(Number(before[index - 1]) + Number(closes[index - 1]) - Number(opens[index - 1]))
  }
  expect(total).toBe(Number(before.at(-1)) + 4 * hour)
})

test('a night on which the clocks change does not lengthen the working day', () => {
  const week = oneWeek([['08:00', '16:00']], 'America/New_York')
  expect(week.total).toBe(40 * hour)
  expect(week.endsAt - week.startsAt).toBe(167 * hour)
})
