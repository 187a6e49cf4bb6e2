import { expect, test } from 'vitest'

import { read } from '../read.ts'
import { keptTable, presentKept } from './kept-table.ts'

const earlier = read({
  name: '2023.txt',
  origins: [],
  text: '2023年云城区政府工作报告\n二、2023年工作安排\n主要预期目标是：地区生产总值增长7%以上。新增公共停车位2000个以上，新建驿站12座。',
})
const later = read({
  name: '2024.txt',
  origins: [],
  text: '2024年云城区政府工作报告\n一、2023年工作回顾\n地区生产总值812亿元，增长6.1%。新增公共停车位2210个。',
})

test('what was promised stands beside what the next report says was reached', () => {
  const kept = presentKept(earlier, later)
  expect(kept.map(({ promised, reached }) => [promised.subject, reached.map(({ low }) => low)])).toEqual([
    ['地区生产总值', [6.1]],
    ['公共停车位', [2210]],
    ['驿站', []],
  ])
})

test('a promise without a result has an empty one in the table', () => {
  const lines = keptTable(earlier, later)
  expect(lines[2]).toMatch(/地区生产总值 +不低于 7% +6\.1%/u)
  expect(lines[4]).toMatch(/驿站 +达到 12座 +新建驿站12座/u)
})
