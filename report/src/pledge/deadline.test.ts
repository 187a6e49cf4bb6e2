import { expect, it } from 'vitest'

import { pledged } from '../testing/tell.ts'
import { findDeadline } from './deadline.ts'

it.each([
  ['6月底前完成主体工程', '6月底前'],
  ['2026年9月建成开学', '2026年9月'],
  ['年底前建成', '年底前'],
  ['三季度开工', '三季度'],
  ['春节前发放到位', '春节前'],
  ['到2030年建成', '到2030年'],
  ['“十五五”末', '“十五五”末'],
])('%s falls due %s', (words, deadline) => expect(findDeadline(words)).toBe(deadline))

it.each(['新建学校3所', '一季度已开工的项目', '3月份工业投资'])('%s names no time', (words) => expect(findDeadline(words)).toBeNull())

it('the one time that a sentence names holds for what stands behind it', () => {
  expect(pledged('年底前，建成启用青石公园，新建学校3所。').map(({ deadline }) => deadline)).toEqual(['年底前', '年底前'])
  expect(pledged('新建学校3所，6月底前建成启用青石公园。').map(({ deadline }) => deadline)).toEqual([null, '6月底前'])
})

it('several times of a sentence hold each for its own clause', () => {
  expect(pledged('三季度开工项目9个，四季度竣工20个，全年完成投资7亿元。').map(({ deadline }) => deadline)).toEqual([
    '三季度',
    '四季度',
    null,
  ])
})
