import { expect, it } from 'vitest'

import { tellPlan } from '../testing/tell.ts'

it('a growth above nothing is positive', () => {
  expect(tellPlan('外贸进出口实现正增长。')).toEqual(['外贸进出口 growth positive 0 %'])
})

it.each([
  ['居民人均可支配收入增长与经济增长基本同步', '居民人均可支配收入 growth relative'],
  ['民间投资增速高于固定资产投资增速', '民间投资 growth relative'],
])('a tie to another indicator is relative: %s', (words, figure) => expect(tellPlan(`${words}。`)).toEqual([figure]))

it('a task of a higher level is external, for every indicator of the list', () => {
  expect(tellPlan('单位能耗下降率、主要污染物减排量完成上级下达任务。')).toEqual([
    '单位能耗下降率 growth external',
    '主要污染物减排量 level external',
  ])
})

it('better than expected is no tie to an indicator', () => {
  expect(tellPlan('主要目标任务好于预期。')).toEqual([])
})

it('to be of one mind with somebody is no tie to an indicator', () => {
  expect(tellPlan('在思想上同上级保持高度一致。')).toEqual([])
})
