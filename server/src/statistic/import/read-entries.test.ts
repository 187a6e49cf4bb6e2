import type { WorkSheet } from '@yiwang/report'
import { expect, test } from 'vitest'

import { readEntries } from './read-entries.ts'

function sheet(rows: readonly (readonly string[])[], merged: WorkSheet['merged'] = [], name = '表'): WorkSheet {
  return { name, rows, merged }
}

test('a table is read by its heads, below titles and across empty rows, in any order of columns', () => {
  const rows = [
    ['某区主要经济指标'],
    ['', '单位：个'],
    ['数值', '备注', '指标名称', ' 时 间 ', '计量单位', '数据来源'],
    [],
    ['400', '快报', ' 新增公共停车位 ', '2026年2月', '个', '城管局月报'],
    ['', '', '', '', '', ''],
    ['数值', '备注', '指标名称', '时间', '计量单位', '数据来源'],
    ['7.2%', '', '地区生产总值增速', '2026-02-28'],
  ]
  const title = { top: 0, left: 0, bottom: 0, right: 5 }
  expect(readEntries([sheet([['封面']]), sheet(rows, [title])])).toEqual([
    { sheet: null, row: 5, cells: { series: '新增公共停车位', on: '2026年2月', value: '400', unit: '个', source: '城管局月报' } },
    { sheet: null, row: 8, cells: { series: '地区生产总值增速', on: '2026-02-28', value: '7.2%', unit: '', source: '' } },
  ])
})

test('a merged name holds for each of its rows, a merged value for the first alone', () => {
  const rows = [
    ['Series', 'Day', 'Value'],
    ['parking', '2026-01-31', '100'],
    ['', '2026-02-28', ''],
  ]
  const merged = [0, 2].map((column) => ({ top: 1, left: column, bottom: 2, right: column }))
  const read = readEntries([sheet(rows, merged)])
  expect(typeof read === 'string' ? read : read.map(({ cells }) => [cells.series, cells.value])).toEqual([
    ['parking', '100'],
    ['parking', ''],
  ])
})

test('rows of several sheets say in which they stand', () => {
  const rows = [
    ['指标', '日期', '数值'],
    ['停车位', '2026-01', '1'],
  ] as const
  const read = readEntries([sheet(rows, [], '一月'), sheet(rows, [], '二月'), sheet([rows[0]], [], '三月')])
  expect(typeof read === 'string' ? read : read.map((entry) => entry.sheet)).toEqual(['一月', '二月'])
})

test('what has no head with series, day and value is no such table', () => {
  expect(readEntries([])).toBe('no_head')
  expect(
    readEntries([
      sheet([
        ['指标', '数值'],
        ['停车位', '1'],
      ]),
    ]),
  ).toBe('no_head')
  expect(readEntries([sheet([...Array.from({ length: 15 }, () => ['']), ['指标', '日期', '数值']])])).toBe('no_head')
})
