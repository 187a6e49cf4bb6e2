import { expect, it } from 'vitest'

import { planned, tellPlan, tellReview } from '../testing/tell.ts'

it('a comparator behind the last of the numbers that 分别 shares out covers all', () => {
  expect(tellPlan('城镇和农村居民人均可支配收入分别增长5.5%、6.5%左右。')).toEqual([
    '城镇居民人均可支配收入 growth approx 5.5 %',
    '农村居民人均可支配收入 growth approx 6.5 %',
  ])
  expect(tellPlan('城镇调查失业率、居民消费价格涨幅分别控制在5%和2%以内。')).toEqual([
    '城镇调查失业率 share lte 5 %',
    '居民消费价格涨幅 growth lte 2 %',
  ])
})

it('a comparator of its own stays with its number', () => {
  expect(tellPlan('城镇、农村居民收入分别增长6%左右、7%以上。')).toEqual(['城镇居民收入 growth approx 6 %', '农村居民收入 growth gte 7 %'])
})

it('the figures of one such list share its clause', () => {
  const figures = planned('刑事警情、治安警情分别下降12%、15%。')
  expect(new Set(figures.map(({ raw }) => raw))).toEqual(new Set(['刑事警情、治安警情分别下降12%、15%']))
  expect(figures.map(({ low }) => low)).toEqual([-12, -15])
})

it('subjects that were named before are taken in their order', () => {
  expect(tellReview('新增“小巨人”企业4家、专精特新企业31家，总量分别增至9家、120家。')).toEqual([
    '“小巨人”企业 count eq 4 家',
    '专精特新企业 count eq 31 家',
    '“小巨人”企业 level eq 9 家',
    '专精特新企业 level eq 120 家',
  ])
})

it('what both share is written out: 生产安全事故起数和死亡人数 are both of accidents', () => {
  expect(tellReview('生产安全事故起数和死亡人数分别下降20%和25%。')).toEqual([
    '生产安全事故起数 growth eq -20 %',
    '生产安全事故死亡人数 growth eq -25 %',
  ])
})

it('starting values that are shared out count no more than others', () => {
  expect(tellPlan('困难残疾人生活补贴、重度残疾人护理补贴标准分别从每人每月200元、260元提高到210元、280元。')).toEqual([
    '困难残疾人生活补贴标准 level eq 210 元',
    '重度残疾人护理补贴标准 level eq 280 元',
  ])
})
