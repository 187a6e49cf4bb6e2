import type { IndicatorAnswer, Measure } from '@yiwang/kernel'
import { expect, test } from 'vitest'

import { sumUp } from './sum-up.ts'

const count: Measure = { kind: 'count', of: [] }
const rate: Measure = { kind: 'rate', of: [], counted: [] }
const year = { from: '2026-01-15', last: '2026-03-04' }

function of(answers: Readonly<Record<string, IndicatorAnswer>>): ReadonlyMap<string, IndicatorAnswer> {
  return new Map(Object.entries(answers))
}

test('counts add up from month to month, told at each month’s end and on the last day', () => {
  const months = of({ '2026-01': { value: 3, counted: 3, of: 3 }, '2026-03': { value: 2, counted: 2, of: 2 } })
  expect(sumUp(count, { months, total: undefined, ...year })).toEqual([
    { on: '2026-01-31', value: 3 },
    { on: '2026-02-28', value: 3 },
    { on: '2026-03-04', value: 5 },
  ])
})

test('a rate is that of all matters so far and not of its months, and is not told while there are none', () => {
  const months = of({ '2026-02': { value: 1, counted: 1, of: 1 }, '2026-03': { value: 0, counted: 0, of: 3 } })
  expect(sumUp(rate, { months, total: undefined, ...year })).toEqual([
    { on: '2026-02-28', value: 1 },
    { on: '2026-03-04', value: 0.25 },
  ])
})

test('a middle cannot be added up and is told for the last day alone, where there is one', () => {
  const median: Measure = { kind: 'median', field: 'handleTime', of: [] }
  const months = of({ '2026-01': { value: 3, counted: 3, of: 3 } })
  expect(sumUp(median, { months, total: { value: 7, counted: 3, of: 3 }, ...year })).toEqual([{ on: '2026-03-04', value: 7 }])
  expect(sumUp(median, { months, total: { counted: 0, of: 0 }, ...year })).toEqual([])
  expect(sumUp(median, { months, total: undefined, ...year })).toEqual([])
})

test('a span of one day has one reading, also over the new year', () => {
  expect(sumUp(count, { months: of({}), total: undefined, from: '2026-02-28', last: '2026-02-28' })).toEqual([
    { on: '2026-02-28', value: 0 },
  ])
  expect(sumUp(count, { months: of({}), total: undefined, from: '2025-12-01', last: '2026-01-31' }).map(({ on }) => on)).toEqual([
    '2025-12-31',
    '2026-01-31',
  ])
})
