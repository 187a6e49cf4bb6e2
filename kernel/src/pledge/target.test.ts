import { expect, test } from 'vitest'
import { isMet, shareGone, type Target } from './target.ts'

function target(part: Partial<Target>): Target {
  return { op: 'gte', low: null, high: null, unit: '%', nature: 'holds', start: 0, ...part }
}

test('at least seven per cent is met by seven and by more, and not by less', () => {
  const growth = target({ op: 'gte', low: 7 })
  expect([6.9, 7, 8].map((value) => isMet(growth, value))).toEqual([false, true, true])
})

test('within five per cent is met from below', () => {
  const unemployment = target({ op: 'lte', high: 5 })
  expect([4.8, 5, 5.1].map((value) => isMet(unemployment, value))).toEqual([true, true, false])
})

test('a fall is met by a fall as deep, and about leaves a twentieth', () => {
  const energy = target({ op: 'approx', low: -3, high: -3 })
  expect([-2.8, -2.9, -3.4, 1].map((value) => isMet(energy, value))).toEqual([false, true, true, false])
})

test('a time that is to be cut is met by a shorter one, and its way is gone downwards', () => {
  const days = target({ op: 'eq', low: 13, high: 13, unit: '个工作日', nature: 'accumulates', start: 20 })
  expect(isMet(days, 14)).toBe(false)
  expect(isMet(days, 12)).toBe(true)
  expect(shareGone(days, 16.5)).toBe(0.5)
})

test('positive growth asks for more than nothing', () => {
  const trade = target({ op: 'positive', low: 0 })
  expect([-0.1, 0, 0.1].map((value) => isMet(trade, value))).toEqual([false, false, true])
})

test('a range is met from its lower end', () => {
  const growth = target({ op: 'range', low: 5, high: 5.5 })
  expect([4.9, 5, 5.6].map((value) => isMet(growth, value))).toEqual([false, true, true])
})

test('a rate that is to hold has no way to be gone', () => {
  expect(shareGone(target({ op: 'gte', low: 7 }), 3.5)).toBeNull()
})
