import { assert, array, constant, property, string } from 'fast-check'
import { expect, test } from 'vitest'

import { smallReport } from '../testing/small-report.ts'
import { displayWidth } from '../text/display-width.ts'
import { layTable } from './lay-table.ts'
import { figureTable, pledgeTable } from './report-table.ts'

test('figures stand in columns, a Chinese character taking two places', () => {
  expect(figureTable(smallReport).slice(0, 4)).toEqual([
    '年份  时态  指标          口径  比较           数值  单位  原文                            段落',
    '----  ----  ------------  ----  ------  -----------  ----  ------------------------------  --------------',
    '2023  完成  地区生产总值  增减  达到            2.4  %     地区生产总值增长2.4%            2023年工作回顾',
    '2024  目标  地区生产总值  增减  不低于  7（力争 8）  %     地区生产总值增长7%以上、力争8%  2024年工作安排',
  ])
})

test('pledges stand with their targets and units', () => {
  const [, , target, school] = pledgeTable(smallReport)
  expect(target).toMatch(/1 {2}主要指标 {2}地区生产总值增长7%以上、力争8% .*不低于 7（力争 8）%/u)
  expect(school).toContain('达到 3所；达到 5所')
  expect(school).toContain('区教育局、区发改局、区…')
})

test('every row of any table is as wide as its rule, or ends early', () => {
  const columns = [
    { head: '甲', most: 12 },
    { head: 'b', most: 8, align: 'right' as const },
  ]
  assert(
    property(array(array(string({ unit: 'grapheme' }), { maxLength: 2 })), constant(columns), (rows, given) => {
      const [head = '', rule = '', ...body] = layTable(given, rows)
      for (const line of [head, ...body]) expect(displayWidth(line)).toBeLessThanOrEqual(displayWidth(rule) + 1)
    }),
  )
})
