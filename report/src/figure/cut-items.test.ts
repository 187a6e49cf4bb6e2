import { expect, it } from 'vitest'

import { planned, tellPlan, tellReview } from '../testing/tell.ts'

it('in a list where every item has its number, a comparator at the end belongs to the last one only', () => {
  expect(tellPlan('培育“小升规”企业80家、“个转企”40家以上。')).toEqual(['“小升规”企业 count eq 80 家', '“个转企” count gte 40 家'])
})

it('every item of such a list has its own clause', () => {
  expect(planned('新建口袋公园12个、社区食堂5家和健身步道8公里。').map(({ raw }) => raw)).toEqual([
    '新建口袋公园12个',
    '社区食堂5家',
    '健身步道8公里',
  ])
})

it('a list mark within a name cuts nothing', () => {
  expect(planned('整治道路黑点、堵点9处。').map(({ raw, subject }) => [raw, subject])).toEqual([
    ['整治道路黑点、堵点9处', '道路黑点、堵点'],
  ])
})

it('a bracket that holds a number is a clause of its own', () => {
  expect(tellReview('发放惠企资金2.4亿元（其中区级1.1亿元）。').map((line) => line.split(' ').slice(2).join(' '))).toEqual([
    'eq 2.4 亿元',
    'eq 1.1 亿元',
  ])
})

it('及以上 joins nothing', () => {
  expect(tellReview('地表水Ⅲ类及以上水质占比86.1%。')).toEqual(['地表水Ⅲ类及以上水质占比 share eq 86.1 %'])
})

it('a line break within a sentence is part of it', () => {
  const figures = planned('全区经济社会发展的主要预期目标\n是：地区生产总值增长6%，规模以上工业增加值增长7%，一般公共预算收入增\n长3%。')
  expect(figures.map(({ raw }) => raw)).toEqual(['地区生产总值增长6%', '规模以上工业增加值增长7%', '一般公共预算收入增\n长3%'])
  expect(figures.at(2)?.subject).toBe('一般公共预算收入')
})
