import { expect, test } from 'vitest'
import { exampleRules } from './example-rules.ts'
import { endRule, freshRuleId, inOrder, insertAfter, moveRule, numberRules, putRule, removeRule } from './rule-list.ts'

const rules = exampleRules('a', 'b', 'c')

function idsOf(list: readonly { id: string }[]): string {
  return list.map(({ id }) => id).join('')
}

test('rows are read in the order in which they are tried, equal numbers by id', () => {
  expect(idsOf(inOrder([{ ...exampleRules('z')[0]!, order: 5 }, ...rules.map((rule) => ({ ...rule, order: 7 })).reverse()]))).toBe('zabc')
})

test('a row is moved up, down and not beyond the ends', () => {
  expect(idsOf(moveRule(rules, 'c', 0))).toBe('cab')
  expect(idsOf(moveRule(rules, 'a', 1))).toBe('bac')
  expect(idsOf(moveRule(rules, 'a', 99))).toBe('bca')
  expect(idsOf(moveRule(rules, 'b', -1))).toBe('bac')
  expect(idsOf(moveRule(rules, 'none', 0))).toBe('abc')
})

test('a copy stands after the row it was made from', () => {
  expect(idsOf(insertAfter(rules, exampleRules('x')[0]!, 'b'))).toBe('abxc')
  expect(idsOf(insertAfter(rules, exampleRules('x')[0]!, undefined))).toBe('xabc')
})

test('an edited row keeps its place and a new one comes last', () => {
  expect(putRule(rules, { ...rules[1]!, note: 'new' })[1]?.note).toBe('new')
  expect(idsOf(putRule(rules, exampleRules('x')[0]!))).toBe('abcx')
  expect(idsOf(removeRule(rules, 'b'))).toBe('ac')
})

test('a row ends on a day, but never before it began', () => {
  expect(endRule(rules, 'b', '2026-11-24')[1]?.validTo).toBe('2026-11-24')
  expect(endRule(rules, 'b', '2025-11-24')[1]?.validTo).toBe('2026-01-01')
  expect(endRule(rules, 'b', '2026-11-24')[0]?.validTo).toBeUndefined()
})

test('rows are numbered in tens by their place', () => {
  expect(numberRules(moveRule(rules, 'c', 0)).map(({ id, order }) => `${id}${order}`)).toEqual(['c10', 'a20', 'b30'])
})

test('a fresh id is one that no row has', () => {
  expect(freshRuleId(exampleRules('rule-9', 'rule-12', 'other-40'))).toBe('rule-13')
  expect(freshRuleId([])).toBe('rule-1')
})
