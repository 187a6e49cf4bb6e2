import type { Figure } from '@yiwang/report'
import { expect, test } from 'vitest'

import { differs } from './differs.ts'
import { isSameUnit } from './scaled-unit.ts'

type Written = Pick<Figure, 'raw' | 'op' | 'low' | 'high' | 'unit'>

function said(raw: string, number: number, more: Partial<Written> = {}): Written {
  return { raw, op: 'eq', low: number, high: number, unit: '%', ...more }
}

test.each<[string, Written, number, string, boolean]>([
  ['增长6.1% and 6.14', said('增长6.1%', 6.1), 6.14, '%', false],
  ['增长6.1% and 6.16', said('增长6.1%', 6.1), 6.16, '%', true],
  ['增长6.0% and 6.06, where the nought is written', said('增长6.0%', 6), 6.06, '%', true],
  ['增长6% and 6.4', said('增长6%', 6), 6.4, '%', false],
  ['下降3.1% and −3.12', said('下降3.1%', -3.1), -3.12, '%', false],
  ['下降3.1% and 3.1', said('下降3.1%', -3.1), 3.1, '%', true],
  ['2150个 and 2150.4', said('新增2150个', 2150, { unit: '个' }), 2150.4, '个', false],
  ['2,150个 and 2149', said('新增2,150个', 2150, { unit: '个' }), 2149, '个', true],
  ['1.36万人 and 13,612 people', said('新增1.36万人', 1.36, { unit: '万人' }), 13_612, '人', false],
  ['1.36万人 and 13,700 people', said('新增1.36万人', 1.36, { unit: '万人' }), 13_700, '人', true],
  ['more than 48 and 50', said('超过48公里', 48, { op: 'gte', high: null, unit: '公里' }), 50, '公里', false],
  ['more than 48 and 45', said('超过48公里', 48, { op: 'gte', high: null, unit: '公里' }), 45, '公里', true],
  ['at most 5% and 5.9', said('控制在5%以内', 5, { op: 'lte', low: null }), 5.9, '%', true],
  ['about 2000 and 1950', said('2000个左右', 2000, { op: 'approx', unit: '个' }), 1950, '个', false],
  ['about 2000 and 1800', said('2000个左右', 2000, { op: 'approx', unit: '个' }), 1800, '个', true],
  ['between 5 and 6 and 5.5', said('增长5%—6%', 5, { op: 'range', high: 6 }), 5.5, '%', false],
  ['another unit', said('新增48公里', 48, { unit: '公里' }), 12, '条', false],
  ['words without a number', said('建成启用', 0, { op: 'milestone', low: null, high: null, unit: null }), 3, '', false],
  ['正增长 and a fall', said('正增长', 0, { op: 'positive', low: null, high: null }), -1, '%', true],
])('%s', (...[, written, value, unit, isOther]) => {
  expect(differs(written, { value, unit })).toBe(isOther)
})

test('units are the same whatever their scale', () => {
  expect([isSameUnit('万元', '亿元'), isSameUnit('％', '%'), isSameUnit(null, ''), isSameUnit('万', '个')]).toEqual([
    true,
    true,
    true,
    false,
  ])
})
