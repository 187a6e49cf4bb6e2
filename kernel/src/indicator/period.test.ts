import fc from 'fast-check'
import { expect, test } from 'vitest'

import { comparedPeriod, daysIn, namedPeriod, periodNames } from './period.ts'

const today = Temporal.PlainDate.from('2026-11-24')

test.each([
  ['this_month', '2026-11-01', '2026-11-25'],
  ['last_month', '2026-10-01', '2026-11-01'],
  ['this_quarter', '2026-10-01', '2026-11-25'],
  ['last_quarter', '2026-07-01', '2026-10-01'],
  ['this_year', '2026-01-01', '2026-11-25'],
  ['last_year', '2025-01-01', '2026-01-01'],
] as const)('%s is from %s to before %s', (name, from, to) => {
  expect(namedPeriod(name, today)).toEqual({ from, to })
})

test.each([
  ['this month so far, with as much of the last', '2026-11-01', '2026-11-25', '2026-10-01', '2026-10-25'],
  ['a whole month, with the whole one before', '2026-10-01', '2026-11-01', '2026-09-01', '2026-10-01'],
  ['March to the 30th, with all of February', '2026-03-01', '2026-03-31', '2026-02-01', '2026-03-01'],
  ['a quarter, with the quarter before', '2026-07-01', '2026-10-01', '2026-04-01', '2026-07-01'],
  ['any days, with as many before them', '2026-11-10', '2026-11-20', '2026-10-31', '2026-11-10'],
])('%s is compared', (...[, from, to, ...before]) => {
  expect(Object.values(comparedPeriod({ from, to }, 'period_before'))).toEqual(before)
})

test('a year earlier is the same days, a leap day the last of its month', () => {
  expect(comparedPeriod({ from: '2026-11-01', to: '2026-11-25' }, 'year_before')).toEqual({ from: '2025-11-01', to: '2025-11-25' })
  expect(comparedPeriod({ from: '2028-02-01', to: '2028-02-29' }, 'year_before')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
})

test('whatever the day, a period begins before it ends, and what it is compared with lies wholly before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...periodNames), (days, name) => {
      const period = namedPeriod(name, Temporal.PlainDate.from('2000-01-01').add({ days }))
      const before = comparedPeriod(period, 'period_before')
      expect(daysIn(period)).toBeGreaterThan(0)
      expect(daysIn(before)).toBeGreaterThan(0)
      expect(before.to <= period.from).toBe(true)
    }),
  )
})
