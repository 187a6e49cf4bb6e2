import { expect, test } from 'vitest'
import { isValidOn } from './valid-span.ts'

const span = { validFrom: '2024-03-01', validTo: '2025-02-28' }

test.each([
  ['2024-02-29', false],
  ['2024-03-01', true],
  ['2025-02-28', true],
  ['2025-03-01', false],
])('on %s a span from 1 March to the end of February holds: %s', (day, holds) => {
  expect(isValidOn(span, Temporal.PlainDate.from(day))).toBe(holds)
})

test('a span without a last day holds for good', () => {
  expect(isValidOn({ validFrom: '2024-03-01' }, Temporal.PlainDate.from('2099-01-01'))).toBe(true)
})
