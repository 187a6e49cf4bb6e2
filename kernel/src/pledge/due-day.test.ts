import fc from 'fast-check'
import { expect, test } from 'vitest'

import { dueDayOf } from './due-day.ts'

test.each([
  ['2026-06-30', '2026-06-30'],
  ['2026年6月30日前', '2026-06-30'],
  ['2026.6.30', '2026-06-30'],
  ['2026-06', '2026-06-30'],
  ['2026/9', '2026-09-30'],
  ['6月15日前', '2026-06-15'],
  ['6月15号', '2026-06-15'],
  ['6月底前', '2026-06-30'],
  ['六月底前', '2026-06-30'],
  ['十二月', '2026-12-31'],
  ['2月底', '2026-02-28'],
  ['5月上旬', '2026-05-10'],
  ['5月中旬', '2026-05-20'],
  ['5月下旬', '2026-05-31'],
  ['二季度', '2026-06-30'],
  ['第3季度末', '2026-09-30'],
  ['前三季度', '2026-09-30'],
  ['上半年', '2026-06-30'],
  ['春节前', '2026-02-28'],
  ['汛期前', '2026-04-30'],
  ['秋季学期前', '2026-08-31'],
  ['国庆节前', '2026-09-30'],
  ['年底前', '2026-12-31'],
  ['2026', '2026-12-31'],
  ['２０２６年 ６ 月 底', '2026-06-30'],
])('%s in a table of 2026 is %s', (words, day) => {
  expect(dueDayOf(words, 2026)).toEqual({ day, isLasting: false })
})

test.each([
  ['2023年底', '2023-12-31'],
  ['2023年6月底前', '2023-06-30'],
  ['到2027年', '2027-12-31'],
  ['2025年度', '2025-12-31'],
  ['明年6月', '2027-06-30'],
  ['“十四五”末', '2025-12-31'],
  ['“十五五”期间', '2030-12-31'],
])('a year that the words name holds before that of the table: %s is %s', (words, day) => {
  expect(dueDayOf(words, 2026)).toEqual({ day, isLasting: false })
})

test.each([
  ['3月至10月', '2026-10-31'],
  ['1—6月', '2026-06-30'],
  ['2026年10月至2027年3月', '2027-03-31'],
  ['2026年3月1日~2026年6月15日', '2026-06-15'],
  ['2025—2027年', '2027-12-31'],
])('of a span the end holds: %s is due %s', (words, day) => {
  expect(dueDayOf(words, 2026)).toEqual({ day, isLasting: false })
})

test.each(['长期', '长期坚持', '持续推进', '2026年起长期坚持', '常态化', ''])('%s sets no end, so the year’s is taken', (words) => {
  expect(dueDayOf(words, 2026)).toEqual({ day: '2026-12-31', isLasting: true })
})

test.each(['2026年2月30日', '13月底', '2026-00-01', '6月31日'])('%s is no day', (words) => {
  expect(dueDayOf(words, 2026)).toBeNull()
})

test('whatever is written is read as a day, as lasting, or as none, and never thrown at', () => {
  const pieces = fc.constantFrom(
    '年',
    '月',
    '日',
    '底',
    '前',
    '至',
    '2026',
    '6',
    '31',
    '季度',
    '长期',
    '“十五五”',
    '-',
    ' ',
    '上旬',
    '\uD842',
    '①',
  )
  const words = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 9 }).map((some) => some.join('')),
  )
  fc.assert(
    fc.property(words, fc.integer({ min: 1980, max: 2100 }), (text, year) => {
      const { day } = dueDayOf(text, year) ?? { day: '2026-12-31' }
      expect(Temporal.PlainDate.from(day).toString()).toBe(day)
    }),
  )
})
