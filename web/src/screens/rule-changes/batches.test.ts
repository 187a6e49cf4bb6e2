import { RuleChangePage } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { batchesOf } from './batches.ts'
import { exampleChange } from './example-change.ts'
import { addPage, type DryRun } from './use-dry-run.ts'

test('what is chosen goes out in batches, nothing twice and nothing left behind', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(batchesOf([], 2)).toEqual([])
})

test('a dry run adds up page by page, and a matter that comes up again counts once', () => {
  const idle: DryRun = { phase: 'checking', checked: 0, running: 0, changes: [] }
  const page = RuleChangePage.parse({ changes: [exampleChange], checked: 1000, running: 1500, next: exampleChange.id })
  const other = { ...exampleChange, id: '00000000-0000-4000-8000-000000000002' }
  const all = addPage(addPage(idle, page), { changes: [exampleChange, other], checked: 500, running: 1500, next: null })
  expect(all).toMatchObject({ checked: 1500, running: 1500 })
  expect(all.changes).toEqual([exampleChange, other])
})
