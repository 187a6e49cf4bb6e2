import { expect, test } from 'vitest'

import type { Question } from '../indicator/indicator.ts'
import { checkTerms } from './check-terms.ts'
import { exampleTerms } from './example-pledge.ts'
import type { PledgeTerms } from './pledge.ts'
import type { Target } from './target.ts'

function refusalOf(more: Partial<PledgeTerms>): string | null {
  const checked = checkTerms({ ...exampleTerms, ...more })
  return checked.ok ? null : checked.problem.code
}

function aimedAt(more: Partial<Target>): Partial<PledgeTerms> {
  return { target: { op: 'gte', low: 2000, high: null, unit: '个', nature: 'accumulates', start: 0, ...more } }
}

const question: Question = { source: 'matters', measure: { kind: 'count', of: [] }, on: 'reported', side: 'lead' }
const wrong = { ...question, measure: { kind: 'count', of: [{ field: 'nothing', operator: 'is', value: true }] } } as unknown as Question
const byStatistic = { kind: 'statistic', statistic: 'parking' } as const

test('terms that can be tracked are let through as they are', () => {
  expect(checkTerms(exampleTerms)).toEqual({ ok: true, value: exampleTerms })
  expect(refusalOf({ from: '2026-06-30', due: '2026-06-30', nodes: [] })).toBeNull()
})

test.each<[string, Partial<PledgeTerms>, string]>([
  ['a subject of white space', { subject: ' \n' }, 'pledge.needs_words'],
  ['an end before the beginning', { due: '2025-12-31' }, 'pledge.wrong_span'],
  ['a node after the end', { due: '2026-05-31' }, 'pledge.node_outside'],
  ['a node before the beginning', { from: '2026-04-01' }, 'pledge.node_outside'],
  ['two nodes of one name', { nodes: exampleTerms.nodes.map((node) => ({ ...node, id: 'q1' })) }, 'pledge.node_outside'],
])('%s is refused', (...[, terms, code]) => {
  expect(refusalOf(terms)).toBe(code)
})

test.each<[string, Partial<Target>]>([
  ['at least nothing', { low: null }],
  ['at most nothing', { op: 'lte', low: 5, high: null }],
  ['between one number and nothing', { op: 'range', low: 5 }],
  ['between a number and a smaller one', { op: 'range', low: 5, high: 4 }],
  ['a number that is none', { low: Number.NaN }],
  ['a start without end', { start: Number.POSITIVE_INFINITY }],
])('a target of %s is refused', (_, target) => {
  expect(refusalOf(aimedAt(target))).toBe('pledge.wrong_target')
})

test.each<[string, Partial<Target>]>([
  ['at most five', { op: 'lte', low: null, high: 5 }],
  ['between five and five', { op: 'range', low: 5, high: 5 }],
  ['above nothing', { op: 'positive', low: null }],
  ['a fall by three', { op: 'approx', low: -3, high: -3 }],
])('a target of %s is let through', (_, target) => {
  expect(refusalOf(aimedAt(target))).toBeNull()
})

test('what is measured by a number needs a target, what is proven does not', () => {
  expect(refusalOf({ target: null, measure: byStatistic })).toBe('pledge.needs_target')
  expect(refusalOf({ target: null, measure: { kind: 'indicator', question } })).toBe('pledge.needs_target')
  expect(refusalOf({ target: null, measure: { kind: 'nodes' } })).toBeNull()
  expect(refusalOf({ target: null, measure: { kind: 'document' } })).toBeNull()
  expect(refusalOf({ measure: byStatistic })).toBeNull()
})

test('questions and formulas are held against what can be asked and computed', () => {
  const terms = [{ name: 'a', from: 'indicator', question }] as const
  expect(refusalOf({ measure: { kind: 'indicator', question } })).toBeNull()
  expect(refusalOf({ measure: { kind: 'indicator', question: wrong } })).toBe('indicator.unknown_field')
  expect(refusalOf({ measure: { kind: 'formula', expression: 'a / 2', terms } })).toBeNull()
  expect(refusalOf({ measure: { kind: 'formula', expression: 'a / b', terms } })).toBe('pledge.wrong_formula')
  const asked = [{ name: 'a', from: 'indicator', question: wrong }] as const
  expect(refusalOf({ measure: { kind: 'formula', expression: 'a / 2', terms: asked } })).toBe('indicator.unknown_field')
})
