import { expect, test } from 'vitest'

import type { Measure, Question } from '../indicator/indicator.ts'
import { scaleOf } from './scale-of.ts'

function asking(measure: Measure): Question {
  return { source: 'matters', measure, on: 'closed', side: 'lead' }
}

const hour = 3_600_000
const rate = asking({ kind: 'rate', of: [], counted: [] })
const time = asking({ kind: 'average', field: 'closeTime', of: [] })

test.each([
  ['%', 100],
  ['％', 100],
  ['个百分点', 100],
  ['', 1],
])('a share in %s is told times %s', (unit, scale) => {
  expect(scaleOf(rate, unit)).toBe(scale)
})

test.each([
  ['分钟', 60_000],
  ['小时', hour],
  ['个工作日', 8 * hour],
  ['天', 8 * hour],
])('a working time in %s is told in it', (unit, milliseconds) => {
  expect(scaleOf(time, unit) * milliseconds).toBeCloseTo(1)
})

test('numbers of matters are told as they are, whatever the unit', () => {
  expect(scaleOf(asking({ kind: 'count', of: [] }), '%')).toBe(1)
  expect(scaleOf(asking({ kind: 'sum', field: 'returns', of: [] }), '天')).toBe(1)
})
