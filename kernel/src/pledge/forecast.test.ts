import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from './forecast.ts'

function monthly(values: readonly number[]) {
  return values.map((value, index) => ({
    on: Temporal.PlainDate.from('2026-01-01')
      .add({ days: 30 * index })
      .toString(),
    value,
  }))
}

function widthOn(on: string, values: readonly number[]): number {
  const ahead = forecast(monthly(values), on, 'accumulates')
  return (ahead?.high ?? 0) - (ahead?.low ?? 0)
}

test('a steady number goes on as it went, without any doubt', () => {
  const ahead = forecast(monthly([0, 100, 200, 300, 400]), '2026-05-31', 'accumulates')
  expect(ahead).toMatchObject({ steps: 4 })
  expect(ahead?.value).toBeCloseTo(500)
  expect(ahead?.low).toBeCloseTo(500)
})

test('fewer than four steps say nothing', () => {
  expect(forecast(monthly([0, 100, 200, 300]), '2026-12-31', 'accumulates')).toBeNull()
})

test('a rate that holds is expected where it stands, within how far it strayed', () => {
  const ahead = forecast(monthly([7, 6.8, 7.2, 7, 7.1]), '2026-12-31', 'holds')
  expect(ahead?.value).toBe(7.1)
  expect(ahead?.low).toBeLessThan(7.1)
  expect(ahead?.high).toBeGreaterThan(7.1)
})

test('the doubt grows with the days ahead', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 12 }), (values) => {
      expect(widthOn('2027-12-31', values)).toBeGreaterThanOrEqual(widthOn('2027-06-30', values))
    }),
  )
})
