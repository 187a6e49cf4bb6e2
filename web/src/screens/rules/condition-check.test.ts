import { compileCondition, type DispatchFacts } from '@yiwang/kernel'
import { expect, test } from 'vitest'
import { findFault } from './condition-check.ts'
import { conditionExamples } from './condition-examples.ts'

const facts: DispatchFacts = {
  category: 'E0102',
  street: '990101001000',
  community: '990101001001',
  grid: '990101001001001',
  areaClass: 'A',
  channel: 'desk',
  urgent: true,
  at: '2026-11-24T21:30:00+08:00',
  description: '路口积水',
}

test.each(conditionExamples)('the example $id is a condition that can hold and can fail', ({ text }) => {
  expect(findFault(text)).toBeUndefined()
  expect(compileCondition(text)(facts)).toBe('holds')
  const calm = { ...facts, urgent: false, at: '2026-11-24T10:00:00+08:00', description: '树枝' }
  expect(compileCondition(text)(calm)).toBe('fails')
})

test('a fault names its kind and the words it is at', () => {
  expect(findFault('colour = "red"')).toMatchObject({ reason: 'unknown_name', at: 'colour' })
  expect(findFault('1 + 1')?.reason).toBe('not_yes_or_no')
  expect(findFault('for x in 1..9 return x')?.reason).toBe('loop')
  expect(findFault('')).toBeUndefined()
})
