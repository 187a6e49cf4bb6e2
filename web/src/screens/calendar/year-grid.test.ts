import { expect, test } from 'vitest'
import { countKinds, dayKindOf, makeYearGrid, walkDays } from './year-grid.ts'

test('a year is laid out in twelve months of whole weeks that begin on Monday', () => {
  const months = makeYearGrid(2026)
  expect(months).toHaveLength(12)
  const places = months.flatMap(({ weeks }) => weeks.flat())
  expect(places.filter(({ isInside }) => isInside)).toHaveLength(365)
  // 1 January 2026 is a Thursday.
  expect(months[0]?.weeks[0]?.map(({ isInside }) => isInside)).toEqual([false, false, false, true, true, true, true])
  expect(months[0]?.weeks[0]?.[3]?.day).toBe('2026-01-01')
  for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7)
})

test('a leap day has its place', () => {
  expect(makeYearGrid(2028)[1]?.weeks.flat()).toContainEqual({ day: '2028-02-29', isInside: true })
})

test('a month that begins on Monday has no empty week before it', () => {
  // June 2026 begins on a Monday.
  expect(makeYearGrid(2026)[5]?.weeks[0]?.[0]).toEqual({ day: '2026-06-01', isInside: true })
})

test.each([
  ['2026-11-24', true, 'working'],
  ['2026-11-24', false, 'holiday'],
  ['2026-11-28', false, 'weekend'],
  ['2026-11-28', true, 'make_up'],
] as const)('%s with work %s is %s', (day, isWorking, kind) => {
  expect(dayKindOf({ day, isWorking })).toBe(kind)
})

test('the days of each kind are counted', () => {
  const days = [
    { day: '2026-11-23', isWorking: true, note: '' },
    { day: '2026-11-24', isWorking: false, note: '' },
    { day: '2026-11-28', isWorking: false, note: '' },
    { day: '2026-11-29', isWorking: true, note: '' },
  ]
  expect(countKinds(days)).toEqual({ working: 1, weekend: 1, holiday: 1, make_up: 1 })
})

test('arrow keys do not leave the year', () => {
  expect(walkDays('2026-11-24', 7)).toBe('2026-12-01')
  expect(walkDays('2026-12-31', 1)).toBe('2026-12-31')
  expect(walkDays('2026-01-03', -7)).toBe('2026-01-03')
})
