import { expect, test } from 'vitest'

import { trendDays } from './trend-days.ts'

test('a trend is told at the ends of the months and on the day asked for', () => {
  const days = trendDays({ from: '2026-01-01', year: 2026, asOf: '2026-04-15' })
  expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-15'])
})

test('no month before the first day of the pledges is told of, nor the end of a month twice', () => {
  expect(trendDays({ from: '2024-02-10', year: 2024, asOf: '2024-03-31' })).toEqual(['2024-02-29', '2024-03-31'])
  expect(trendDays({ from: '2026-05-01', year: 2026, asOf: '2026-03-04' })).toEqual(['2026-03-04'])
})

test('after the year has ended its last months are told of, and the day asked for', () => {
  const days = trendDays({ from: '2025-01-01', year: 2025, asOf: '2026-03-04' })
  expect(days).toHaveLength(12)
  expect([days[0], ...days.slice(-2)]).toEqual(['2025-02-28', '2025-12-31', '2026-03-04'])
})
