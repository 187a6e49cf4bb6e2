import { expect, test } from 'vitest'

import { findUncoveredDay } from './find-uncovered-day.ts'

const today = '2026-03-04'

test('a span without a last day covers every day from its first on', () => {
  expect(findUncoveredDay([{ validFrom: '2020-01-01' }], today)).toBeUndefined()
})

test('no span covers nothing', () => {
  expect(findUncoveredDay([], today)).toBe(today)
})

test('a span that begins tomorrow leaves today open', () => {
  expect(findUncoveredDay([{ validFrom: '2026-03-05' }], today)).toBe(today)
})

test('a span with a last day leaves the day after it open', () => {
  expect(findUncoveredDay([{ validFrom: '2020-01-01', validTo: '2026-12-31' }], today)).toBe('2027-01-01')
})

test('spans that follow each other without a gap cover as one', () => {
  const first = { validFrom: '2020-01-01', validTo: '2026-12-31' }
  expect(findUncoveredDay([{ validFrom: '2027-01-01' }, first], today)).toBeUndefined()
  expect(findUncoveredDay([{ validFrom: '2027-01-02' }, first], today)).toBe('2027-01-01')
})
