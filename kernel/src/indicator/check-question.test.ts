import { describe, expect, test } from 'vitest'

import { canonicalQuestion, questionKey } from './canonical.ts'
import { checkIndicator, checkQuestion } from './check-question.ts'
import type { Criterion } from './criterion.ts'
import { dependsOnNow } from './depends-on-now.ts'
import type { Indicator, Measure, Question } from './indicator.ts'

function question(measure: unknown): Question {
  return { source: 'matters', measure: measure as Measure, on: 'closed', side: 'handled' }
}

function counting(...of: unknown[]): Question {
  return question({ kind: 'count', of })
}

describe('a question', () => {
  test.each([
    ['a field that is none', counting({ field: 'phone', operator: 'known' }), 'indicator.unknown_field'],
    ['a field of the object’s own making', counting({ field: 'constructor', operator: 'known' }), 'indicator.unknown_field'],
    ['a status that is at least something', counting({ field: 'status', operator: 'at_least', value: 1 }), 'indicator.wrong_operator'],
    ['a status that does not exist', counting({ field: 'status', operator: 'one_of', values: ['happy'] }), 'indicator.wrong_value'],
    ['a list of nothing', counting({ field: 'status', operator: 'one_of', values: [] }), 'indicator.wrong_value'],
    ['a unit with a quote in it', counting({ field: 'leadUnit', operator: 'one_of', values: ["x' or 1=1"] }), 'indicator.wrong_value'],
    ['half a return', counting({ field: 'returns', operator: 'at_least', value: 0.5 }), 'indicator.wrong_value'],
    ['a flag that is a word', counting({ field: 'isClosed', operator: 'is', value: 'yes' }), 'indicator.wrong_value'],
    ['the sum of a word', question({ kind: 'sum', field: 'status', of: [] }), 'indicator.wrong_measure'],
    ['a measure of one’s own', question({ kind: 'sql', of: [] }), 'indicator.wrong_measure'],
    ['another date', { ...counting(), on: 'born' as Question['on'] }, 'indicator.wrong_measure'],
    ['too many criteria', counting(...Array.from({ length: 21 }, () => ({ field: 'isClosed', operator: 'known' }))), 'indicator.too_long'],
  ])('with %s is refused', (...[, asked, code]) => {
    const checked = checkQuestion(asked)
    expect(checked.ok ? undefined : checked.problem.code).toBe(code)
  })

  test('in the grammar passes as it is', () => {
    const asked = counting({ field: 'status', operator: 'one_of', values: ['closed'] }, { field: 'returns', operator: 'at_most', value: 0 })
    expect(checkQuestion(asked)).toEqual({ ok: true, value: asked })
  })

  test('has one canonical form, however its criteria are ordered and repeated', () => {
    const closed: Criterion = { field: 'status', operator: 'one_of', values: ['void', 'closed', 'void'] }
    const known: Criterion = { field: 'score', operator: 'known' }
    expect(questionKey(counting(closed, known, closed))).toBe(questionKey(counting(known, { ...closed, values: ['closed', 'void'] })))
    expect(questionKey(counting(closed))).not.toBe(questionKey(counting(known)))
    const rate = question({ kind: 'rate', of: [known], counted: [closed, closed] })
    expect(canonicalQuestion(canonicalQuestion(rate))).toEqual(canonicalQuestion(rate))
  })

  test('of what is overdue speaks of this moment only', () => {
    expect(dependsOnNow(counting({ field: 'isOverdue', operator: 'is', value: true }))).toBe(true)
    expect(dependsOnNow(counting({ field: 'isClosed', operator: 'is', value: true }))).toBe(false)
  })
})

describe('an indicator', () => {
  const whole: Indicator = {
    id: 'closed',
    name: { zh: '结案数', en: 'Closed' },
    definition: { zh: '期内结案', en: 'Closed in the period' },
    question: counting(),
    unit: 'matters',
    better: 'neither',
    owner: 'centre',
    source: { zh: '自定', en: 'own' },
  }

  test('passes with all its words, and is refused without one of them', () => {
    expect(checkIndicator(whole).ok).toBe(true)
    for (const broken of [{ id: 'Closed!' }, { owner: ' ' }, { name: { zh: '结案数', en: '' } }, { definition: { zh: '', en: 'x' } }]) {
      expect(checkIndicator({ ...whole, ...broken })).toEqual({ ok: false, problem: { code: 'indicator.needs_words' } })
    }
  })
})
