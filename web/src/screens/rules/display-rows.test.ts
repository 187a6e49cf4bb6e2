import { expect, test } from 'vitest'
import { displayRows, speaksOf } from './display-rows.ts'
import { exampleRules } from './example-rules.ts'
import { makeNames } from '../../reference/names.ts'
import { removeRule } from './rule-list.ts'
import { diffTables } from './table-diff.ts'

const published = exampleRules('a', 'b', 'c', 'd')

const words = {
  everything: '全部类别',
  everywhere: '全区',
  majorAll: (name: string) => `大类：${name}`,
  unknownArea: (code: string) => code,
  unknownUnit: (code: string) => code,
  unknownCategory: (code: string) => code,
}

const names = makeNames(
  {
    categories: [],
    divisions: [],
    units: [{ id: 'chengguan', name: '区城管局', nameEn: 'Urban Management', kind: 'department', area: '' }],
  },
  words,
  'zh-CN',
)

test('removed rows are shown where they stood, without a number', () => {
  const draft = removeRule(removeRule(removeRule(published, 'a'), 'b'), 'c')
  const rows = displayRows(published, draft, diffTables(published, draft))
  expect(rows.map(({ rule, position }) => `${rule.id}${position ?? '-'}`)).toEqual(['a-', 'b-', 'c-', 'd1'])
})

test('a row is found by any of its words', () => {
  const [rule] = exampleRules('a')
  expect(speaksOf({ ...rule!, note: '夜间占道' }, '城管 占道', names)).toBe(true)
  expect(speaksOf(rule!, '城管 占道', names)).toBe(false)
  expect(speaksOf(rule!, 'e0102', names)).toBe(true)
  expect(speaksOf(rule!, '', names)).toBe(true)
})
