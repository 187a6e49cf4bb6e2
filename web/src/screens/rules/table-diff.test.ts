import { expect, test } from 'vitest'
import { exampleRules } from './example-rules.ts'
import { endRule, moveRule, numberRules, removeRule } from './rule-list.ts'
import { diffTables, movedRows } from './table-diff.ts'

const published = exampleRules('a', 'b', 'c', 'd', 'e')

test('an untouched draft differs in nothing, however its rows are numbered', () => {
  expect(
    diffTables(
      published,
      numberRules(published).map((rule) => ({ ...rule, order: rule.order + 5 })),
    ).isSame,
  ).toBe(true)
})

test('only the row that was dragged counts as moved', () => {
  const diff = diffTables(published, moveRule(published, 'e', 0))
  expect([...diff.changes]).toEqual([['e', ['moved']]])
  expect(diff.counts).toEqual({ added: 0, changed: 0, moved: 1, removed: 0 })
})

test('a row can be changed and moved at once, and its columns are named', () => {
  const diff = diffTables(published, moveRule(endRule(published, 'e', '2026-11-24'), 'e', 1))
  expect(diff.changes.get('e')).toEqual(['changed', 'moved'])
  expect(diff.fields.get('e')).toEqual(['validTo'])
})

test('added and removed rows are told apart and move nobody', () => {
  const diff = diffTables(published, [...exampleRules('x'), ...removeRule(published, 'b')])
  expect([...diff.changes]).toEqual([['x', ['added']]])
  expect(diff.removed.map(({ id }) => id)).toEqual(['b'])
})

test('limits and co-handlers are compared by what they say', () => {
  const [row] = exampleRules('a')
  const draft = [{ ...row!, limit: { amount: 2, unit: 'work_day' as const }, coUnits: ['jiaotong'] }]
  expect(diffTables([row!], draft).fields.get('a')).toEqual(['coUnits', 'limit'])
  expect(diffTables(draft, structuredClone(draft)).isSame).toBe(true)
})

test('a reversed table keeps one row in its place', () => {
  expect(movedRows(published, published.toReversed()).size).toBe(4)
})
