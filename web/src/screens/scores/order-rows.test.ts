import type { IndicatorRow } from '@yiwang/contract'
import { describe, expect, it } from 'vitest'

import { orderRows } from './order-rows.ts'

function row(key: string, value: number | null, of: number): IndicatorRow {
  return { key, name: { zh: key, en: key }, cells: [{ value, counted: 0, of }], before: null }
}

const rows = [row('a', 0.5, 100), row('few', 1, 3), row('b', 0.9, 100), row('none', null, 0), row('c', 0.9, 40)]

function ordered(better: 'more' | 'less' | 'neither', order: 'up' | 'down') {
  return orderRows(rows, { unit: 'share', better }, { place: 0, order }).map(({ row: { key }, rank }) => [key, rank])
}

describe('rows in the order of an indicator', () => {
  it('come highest first, the best first in rank, equals alike, too few matters after them and without rank', () => {
    expect(ordered('more', 'down')).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
      ['few', undefined],
      ['none', undefined],
    ])
  })

  it('keep their rank when read from the other end', () => {
    expect(ordered('more', 'up').slice(0, 3)).toEqual([
      ['a', 3],
      ['b', 1],
      ['c', 1],
    ])
  })

  it('rank the lowest first where less is better', () => {
    expect(ordered('less', 'down').slice(0, 3)).toEqual([
      ['b', 2],
      ['c', 2],
      ['a', 1],
    ])
  })

  it('have no rank where neither is better', () => {
    expect(ordered('neither', 'down').every(([, rank]) => rank === undefined)).toBe(true)
  })
})
