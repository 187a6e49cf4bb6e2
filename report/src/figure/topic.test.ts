import { expect, it } from 'vitest'

import { topicOf } from './topic.ts'

it('an indicator at the head of a clause is its topic', () => {
  expect(topicOf('固定资产投资增速由负转正')).toBe('固定资产投资')
  expect(topicOf('全区社会消费品零售总额稳步回升')).toBe('社会消费品零售总额')
})

it('other clauses have none', () => {
  expect(topicOf('营商环境持续优化')).toBe('')
  expect(topicOf('')).toBe('')
})
