import { expect, it } from 'vitest'

import { countAt, findEarlier, isNarrowed, writeChange, type TrendPoint } from './trend-change.ts'

const counts = { done: 1, ahead: 2, on_schedule: 3, behind: 4, not_measured: 5 }
const points: readonly TrendPoint[] = ['2026-09-30', '2026-10-31', '2026-11-15'].map((asOf) => ({ asOf, counts }))

it('counts are told against the month-end before, and in the first week of a month against the one before that', () => {
  expect(findEarlier(points, '2026-11-15')?.asOf).toBe('2026-10-31')
  expect(findEarlier(points, '2026-11-07')?.asOf).toBe('2026-10-31')
  expect(findEarlier(points, '2026-11-06')?.asOf).toBe('2026-09-30')
})

it('where nothing lies a week before, the last point before stands in, and before the first there is none', () => {
  expect(findEarlier(points, '2026-10-02')?.asOf).toBe('2026-09-30')
  expect(findEarlier(points, '2026-09-30')).toBe(undefined)
})

it('a change is written with its sign, and none where there is none', () => {
  expect([writeChange(5, 2), writeChange(2, 5), writeChange(2, 2)]).toEqual(['+3', '−3', undefined])
})

it('a point counts each standing, and all of them', () => {
  expect([countAt({ asOf: '2026-09-30', counts }, 'behind'), countAt({ asOf: '2026-09-30', counts })]).toEqual([4, 15])
})

it('a board is narrowed by what it is about, not by how it is shown', () => {
  expect(isNarrowed({ year: '2026', unit: 'cityscape', standing: 'behind', view: 'table', by: 'unit' })).toBe(false)
  expect(isNarrowed({ kind: 'figure' })).toBe(true)
})
