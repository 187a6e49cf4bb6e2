import type { Target } from '@yiwang/kernel'
import { describe, expect, test } from 'vitest'

import { amountWords, targetWords } from './target-words.ts'

function target(change: Partial<Target>): Target {
  return { op: 'eq', low: 7, high: 7, unit: '%', nature: 'holds', start: 0, ...change }
}

describe('a target in words', () => {
  test.each<[Partial<Target>, string, string]>([
    [{}, '7%', '7%'],
    [{ op: 'gte', high: null }, '7%以上', '7% or more'],
    [{ op: 'lte', low: null, high: 5.5 }, '5.5%以内', '5.5% or less'],
    [{ op: 'approx' }, '7%左右', 'about 7%'],
    [{ op: 'range', low: 5, high: 6 }, '5%至6%', '5% to 6%'],
    [{ op: 'range', low: 1, high: 2, unit: '个' }, '1至2个', '1 to 2 个'],
    [{ op: 'positive', low: null, high: null, unit: '' }, '正增长', 'above zero'],
    [{ low: 1.65, high: 1.65, unit: '万人' }, '1.65万人', '1.65 万人'],
    [{ low: -3, high: -3 }, '下降3%', 'a fall of 3%'],
    [{ op: 'lte', low: null, high: -3 }, '下降3%以上', 'a fall of 3% or more'],
    [{ op: 'gte', low: -3, high: null }, '降幅3%以内', 'a fall of at most 3%'],
    [{ op: 'range', low: -4, high: -3 }, '下降3%至4%', 'a fall of 3% to 4%'],
    [{ low: 13, high: 13, unit: '日', start: 20 }, '13日（自20日起）', '13 日 (from 20 日)'],
  ])('%j reads %s', (change, zh, en) => {
    expect(targetWords(target(change), 'zh-CN')).toBe(zh)
    expect(targetWords(target(change), 'en')).toBe(en)
  })

  test('says where there is no number to reach', () => {
    expect(targetWords(null, 'zh-CN')).toBe('无量化目标')
  })
})

test.each([
  [2000, '个', '2,000个'],
  [120_000, '人', '12万人'],
  [18_650, '户', '18,650户'],
  [12_000, '万元', '12,000万元'],
])('%d %s is written %s', (amount, unit, words) => {
  expect(amountWords(amount, unit, 'zh-CN')).toBe(words)
})
