import { SplitRequest } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { splitRequestOf } from './split-draft.ts'

const paving = { key: 1, leadUnit: 'roads', words: '修复人行道砖' }

test('a split is sent when every child has a unit and its part of the work, and the split a reason', () => {
  const sent = splitRequestOf({ reason: '涉及两个单位', children: [paving, { key: 2, leadUnit: 'parks', words: ' 补种行道树 ' }] }, 4)
  expect(SplitRequest.parse(sent).children.map(({ description }) => description)).toEqual(['修复人行道砖', '补种行道树'])
  expect(sent?.version).toBe(4)
})

test('a child goes with its co-handlers and in its own category; the lead unit is never its own co-handler', () => {
  const child = { ...paving, coUnits: ['parks', 'roads'], category: 'C0201' }
  expect(splitRequestOf({ reason: '两处', children: [child] }, 4)?.children).toEqual([
    { leadUnit: 'roads', coUnits: ['parks'], category: 'C0201', description: '修复人行道砖' },
  ])
  expect(splitRequestOf({ reason: '两处', children: [paving] }, 4)?.children[0]).not.toHaveProperty('category')
})

test('a child without a unit or without words keeps the split back, and so does a blank reason', () => {
  expect(splitRequestOf({ reason: '有理由', children: [paving, { key: 2, words: '补种行道树' }] }, 4)).toBeUndefined()
  expect(splitRequestOf({ reason: '有理由', children: [paving, { key: 2, leadUnit: 'parks', words: ' ' }] }, 4)).toBeUndefined()
  expect(splitRequestOf({ reason: ' ', children: [paving] }, 4)).toBeUndefined()
  expect(splitRequestOf({ reason: '有理由', children: [] }, 4)).toBeUndefined()
})
