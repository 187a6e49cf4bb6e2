import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { answerOf } from './answer.ts'
import { meets, type Criterion, type Facts } from './criterion.ts'
import { matterFieldNames } from './field.ts'

function facts(known: Partial<Facts>): Facts {
  return { ...(Object.fromEntries(matterFieldNames.map((name) => [name, undefined])) as Facts), ...known }
}

describe('a criterion', () => {
  test.each<[string, Criterion, Partial<Facts>, boolean]>([
    ['one of', { field: 'status', operator: 'one_of', values: ['closed', 'void'] }, { status: 'void' }, true],
    ['none of', { field: 'status', operator: 'none_of', values: ['closed'] }, { status: 'closed' }, false],
    ['within a street', { field: 'area', operator: 'within', values: ['990102001000'] }, { area: '990102001001001' }, true],
    ['within another street', { field: 'area', operator: 'within', values: ['990102002000'] }, { area: '990102001001001' }, false],
    ['within the whole district', { field: 'area', operator: 'within', values: ['990102000000'] }, { area: '990102001001001' }, true],
    ['at least', { field: 'score', operator: 'at_least', value: 4 }, { score: 4 }, true],
    ['at most', { field: 'returns', operator: 'at_most', value: 0 }, { returns: 1 }, false],
    ['is not', { field: 'handledLate', operator: 'is', value: false }, { handledLate: false }, true],
    ['known', { field: 'isSolved', operator: 'known' }, { isSolved: false }, true],
  ])('“%s” is met exactly when it holds', (...[, criterion, known, met]) => {
    expect(meets(facts(known), criterion)).toBe(met)
  })

  test('is never met by what is not known, not even a negative one', () => {
    expect(meets(facts({}), { field: 'handledLate', operator: 'is', value: false })).toBe(false)
    expect(meets(facts({}), { field: 'score', operator: 'at_most', value: 5 })).toBe(false)
    expect(meets(facts({}), { field: 'isSolved', operator: 'known' })).toBe(false)
  })
})

describe('a measure', () => {
  const rated = [5, 4, 3, undefined].map((score) => facts({ score, returns: score ?? 0 }))
  const isRated: Criterion = { field: 'score', operator: 'known' }

  test('counts, and shares only among those it is about', () => {
    expect(answerOf({ kind: 'count', of: [] }, rated)).toEqual({ value: 4, counted: 4, of: 4 })
    const satisfied = { kind: 'rate', of: [isRated], counted: [{ field: 'score', operator: 'at_least', value: 4 }] } as const
    expect(answerOf(satisfied, rated)).toEqual({ value: 2 / 3, counted: 2, of: 3 })
  })

  test('adds, averages and takes the middle of what is known', () => {
    expect(answerOf({ kind: 'sum', field: 'returns', of: [] }, rated)).toEqual({ value: 12, counted: 4, of: 4 })
    expect(answerOf({ kind: 'average', field: 'score', of: [] }, rated)).toEqual({ value: 4, counted: 3, of: 3 })
    expect(answerOf({ kind: 'median', field: 'returns', of: [] }, rated)).toEqual({ value: 3.5, counted: 4, of: 4 })
  })

  test('has no value where there is nothing to divide or to average', () => {
    expect(answerOf({ kind: 'rate', of: [isRated], counted: [] }, [])).toEqual({ counted: 0, of: 0 })
    expect(answerOf({ kind: 'median', field: 'score', of: [] }, [facts({})])).toEqual({ counted: 0, of: 0 })
  })

  test('as a rate lies between nothing and all', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined })), (scores) => {
        const all = scores.map((score) => facts({ score }))
        const { value, counted, of } = answerOf(
          { kind: 'rate', of: [isRated], counted: [{ field: 'score', operator: 'at_least', value: 4 }] },
          all,
        )
        expect(counted).toBeLessThanOrEqual(of)
        expect(value === undefined).toBe(of === 0)
      }),
    )
  })
})
