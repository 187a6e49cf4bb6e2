import { expect, it } from 'vitest'

import { readText } from './testing/tell.ts'
import { setYear } from './set-year.ts'

it('figures move with the year of their report', () => {
  const report = readText('2025年工作回顾\n工业投资增长9%。\n2026年工作安排\n工业投资增长8%。')
  expect(setYear(report, 2024).figures.map(({ year }) => year)).toEqual([2023, 2024])
})

it('a report that tells no year is given one', () => {
  const report = readText('工作回顾\n工业投资增长9%。\n重点工作\n工业投资增长8%。', '报告.txt')
  expect(report.year).toBeNull()
  expect(setYear(report, 2024).figures.map(({ year }) => year)).toEqual([2023, 2024])
})
