import { expect, test } from 'vitest'

import { read } from '../read.ts'
import { findResults, type Sought } from './find-results.ts'

const report = read({
  name: '2027年某区政府工作报告.txt',
  text: `2027年某区政府工作报告
一、2026年工作回顾
全区生产总值达到510亿元、增长5.2%，新增公共停车位2150个，实施项目120个，智慧环卫平台建成启用。
二、2027年工作安排
地区生产总值增长6%以上，新增公共停车位1800个。
`,
  origins: [],
})

test.each<[string, Sought, readonly string[]]>([
  ['under another name, in the kind of number that was promised', { subject: '地区生产总值', measure: 'growth' }, ['增长5.2%']],
  ['in every kind where none is known', { subject: '经济总量', measure: null }, ['全区生产总值达到510亿元', '增长5.2%']],
  ['and not what is planned', { subject: '公共停车位', measure: 'count' }, ['新增公共停车位2150个']],
  ['without a number too', { subject: '智慧环卫平台', measure: null }, ['智慧环卫平台建成启用']],
  ['but not of words that name no one thing', { subject: '项目', measure: null }, []],
])('the review tells of an indicator %s', (...[, sought, raws]) => {
  expect(findResults(report, sought).map(({ raw }) => raw)).toEqual(raws)
})
