import { expect, test } from 'vitest'
import { exampleRules } from './example-rules.ts'
import { blankRule, formOf, ruleOf } from './rule-form.ts'

test('a rule comes out of the form as it went in', () => {
  const [plain] = exampleRules('a')
  const full = {
    ...plain!,
    condition: 'urgent',
    coUnits: ['jiaotong'],
    limit: { amount: 4, unit: 'work_hour' as const },
    validTo: '2026-12-31',
    source: 'order 3',
  }
  expect(ruleOf(formOf(plain!), plain!)).toEqual(plain)
  expect(ruleOf(formOf(full), full)).toEqual(full)
})

test('what was switched off leaves nothing behind', () => {
  const [plain] = exampleRules('a')
  const form = formOf({ ...plain!, limit: { amount: 4, unit: 'work_hour' }, validTo: '2026-12-31' })
  expect(ruleOf({ ...form, hasLimit: false, validTo: '' }, plain!)).toEqual(plain)
})

test('a new rule begins today, for everything and everywhere', () => {
  expect(blankRule('rule-1', '2026-11-24')).toMatchObject({ category: '*', area: '*', condition: '', validFrom: '2026-11-24' })
})
