import { expect, test } from 'vitest'

import { compileFormula } from './formula.ts'

function compute(expression: string, values: Readonly<Record<string, number>>): number | null | string {
  const formula = compileFormula(expression, Object.keys(values))
  return formula.ok ? formula.value(values) : String(formula.problem.detail?.['reason'])
}

test('a formula calculates with its names, which may be Chinese', () => {
  expect(compute('100 * 按期 / 全部', { 按期: 45, 全部: 50 })).toBe(90)
  expect(compute('if a > b then a else b', { a: 2, b: 7 })).toBe(7)
  expect(compute('round half up(a / b, 1)', { a: 1, b: 3 })).toBe(0.3)
})

test('what cannot be computed is no number, and does not stop the formula elsewhere', () => {
  expect(compute('a / b', { a: 1, b: 0 })).toBeNull()
  expect(compute('a / (b - 3)', { a: 1, b: 3 })).toBeNull()
  expect(compute('a / (b - 3)', { a: 1, b: 5 })).toBe(0.5)
})

test.each([
  ['a name that is not given', 'a + c', 'unknown_name'],
  ['words instead of a number', '"a"', 'no_number'],
  ['a truth instead of a number', 'a > b', 'no_number'],
  ['half a formula', 'a +', 'syntax'],
  ['a loop', 'sum(for i in 1..a return i)', 'loop'],
  ['more than fits', `a + ${'1 + '.repeat(200)}b`, 'too_long'],
])('%s is refused', (_, expression, reason) => {
  expect(compute(expression, { a: 1, b: 2 })).toBe(reason)
})

test.each([[['a', 'a']], [['a b']], [['1a']], [['a-b']], [[]], [['']]])('names that FEEL cannot tell apart are refused: %j', (names) => {
  expect(compileFormula('1', names)).toMatchObject({ ok: false, problem: { code: 'pledge.wrong_formula', detail: { reason: 'name' } } })
})
