import { expect, it } from 'vitest'

import { pledged, planned, tellPlan } from '../testing/tell.ts'

it.each([
  ['地区生产总值增长6%以上、力争达到7%', '地区生产总值 growth gte 6 % ^7'],
  ['固定资产投资增长4%，力争5%', '固定资产投资 growth eq 4 % ^5'],
  ['一般公共预算收入增长3%，努力实现4%', '一般公共预算收入 growth eq 3 % ^4'],
])('%s is one target with a higher aim', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

it('the clause of such a target reaches to the end of its higher aim', () => {
  expect(planned('固定资产投资增长4%，力争5%。').at(0)?.raw).toBe('固定资产投资增长4%，力争5%')
  expect(pledged('固定资产投资增长4%，力争5%。').map(({ raw }) => raw)).toEqual(['固定资产投资增长4%，力争5%'])
})

it('力争 before the only number is no higher aim', () => {
  expect(tellPlan('力争跨境电商出口总额突破30亿元。')).toEqual(['跨境电商出口总额 level gte 30 亿元'])
})

it('another unit or a lower number is a figure of its own', () => {
  expect(tellPlan('新增企业50家，力争营收80亿元。')).toHaveLength(2)
  expect(tellPlan('工业投资增长9%，力争技改投资增长7%。')).toHaveLength(2)
})
