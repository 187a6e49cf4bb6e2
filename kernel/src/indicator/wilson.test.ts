import fc from 'fast-check'
import { expect, test } from 'vitest'

import { wilsonInterval } from './wilson.ts'

test.each([
  // Newcombe 1998, table I, method 3: 81/263, 15/148, 0/20, 1/29.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the interval of %i in %i is the published one', (counted, of, ...[low, high]) => {
  const interval = wilsonInterval(counted, of)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('the interval holds the share, lies within 0 and 1, and narrows with more matters', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (part, of) => {
      const counted = Math.min(part, of)
      const { low, high } = wilsonInterval(counted, of)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(counted / of + 1e-12)
      expect(high).toBeGreaterThanOrEqual(counted / of - 1e-12)
      const more = wilsonInterval(counted * 10, of * 10)
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
})
