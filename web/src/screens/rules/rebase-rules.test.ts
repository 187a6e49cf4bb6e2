import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DispatchRule } from '@yiwang/contract'
import { exampleRules } from './example-rules.ts'
import { rebaseRules } from './rebase-rules.ts'
import { moveRule, numberRules, removeRule } from './rule-list.ts'

const base = exampleRules('a', 'b', 'c', 'd')

function idsOf(list: readonly { id: string }[]): string {
  return list.map(({ id }) => id).join(' ')
}

function noting(rules: readonly DispatchRule[], id: string, note: string): DispatchRule[] {
  return rules.map((rule) => (rule.id === id ? { ...rule, note } : rule))
}

const edited = fc
  .record({
    order: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'x', 'y'], { minLength: 0, maxLength: 6 }),
    noted: fc.subarray(['a', 'b', 'c', 'd', 'x', 'y']),
  })
  .map(({ order, noted }) => exampleRules(...order).map((rule) => (noted.includes(rule.id) ? { ...rule, note: 'touched' } : rule)))

test('on an unchanged version the draft stays what it is', () => {
  fc.assert(
    fc.property(edited, (mine) => {
      const rebased = rebaseRules({ base, mine, theirs: base })
      expect(rebased.conflicts).toEqual([])
      expect(numberRules(rebased.rules)).toEqual(mine)
    }),
  )
})

test('an empty draft takes over everything that was published', () => {
  fc.assert(
    fc.property(edited, (theirs) => {
      const rebased = rebaseRules({ base, mine: base, theirs })
      expect(rebased.conflicts).toEqual([])
      expect(numberRules(rebased.rules)).toEqual(theirs)
    }),
  )
})

test('no row is there twice, whatever both sides did', () => {
  fc.assert(
    fc.property(edited, edited, (mine, theirs) => {
      const ids = rebaseRules({ base, mine, theirs }).rules.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('changes to different rows come together without a conflict', () => {
  const rebased = rebaseRules({ base, mine: noting(base, 'b', 'mine'), theirs: noting(base, 'c', 'theirs') })
  expect(rebased.rules.map(({ note }) => note)).toEqual(['', 'mine', 'theirs', ''])
  expect(rebased.conflicts).toEqual([])
})

test('a row that both changed keeps mine and is named', () => {
  const rebased = rebaseRules({ base, mine: noting(base, 'b', 'mine'), theirs: noting(base, 'b', 'theirs') })
  expect(rebased.rules[1]?.note).toBe('mine')
  expect(rebased.conflicts).toEqual(['b'])
})

test('a row that they removed and I changed comes back and is named', () => {
  const rebased = rebaseRules({ base, mine: noting(base, 'b', 'mine'), theirs: removeRule(base, 'b') })
  expect(idsOf(rebased.rules)).toContain('b')
  expect(rebased.conflicts).toEqual(['b'])
})

test('a row that I removed and they changed stays theirs and is named', () => {
  const rebased = rebaseRules({ base, mine: removeRule(base, 'b'), theirs: noting(base, 'b', 'theirs') })
  expect(idsOf(rebased.rules)).toBe('a b c d')
  expect(rebased.conflicts).toEqual(['b'])
})

test('a row that I moved goes after the row it follows in my draft', () => {
  const theirs = [...exampleRules('new'), ...base]
  expect(idsOf(rebaseRules({ base, mine: moveRule(base, 'd', 1), theirs }).rules)).toBe('new a d b c')
})

test('two new rows with the same id both live', () => {
  const rebased = rebaseRules({ base, mine: [...base, ...exampleRules('rule-1')], theirs: [...exampleRules('rule-1'), ...base] })
  expect(idsOf(rebased.rules)).toBe('rule-1 a b c d rule-2')
})
