import { expect, test } from 'vitest'

import { exampleDetail, exampleEntry } from './example-detail.ts'
import { listExcused, listParts } from './parts.ts'

const finished = { ...exampleEntry, seq: 4, move: 'finish_part', to: 'handling', unit: 'parks', reason: '树枝已清运' } as const

test('each co-handler says for itself whether it has finished, and in which words', () => {
  const detail = { ...exampleDetail, coUnits: ['parks', 'police'], partsDone: ['parks'], history: [finished] }
  expect(listParts(detail)).toEqual([
    { unit: 'sanitation', isLead: true, isDone: false },
    { unit: 'parks', isLead: false, isDone: true, said: finished },
    { unit: 'police', isLead: false, isDone: false },
  ])
})

test('the lead unit is done when it reports the matter as handled, and a matter that nobody has yet has no part', () => {
  expect(listParts({ ...exampleDetail, row: { ...exampleDetail.row, status: 'handled' } })[0]?.isDone).toBe(true)
  expect(listParts({ ...exampleDetail, row: { ...exampleDetail.row, leadUnit: null } })).toEqual([])
})

test('who was excused is not forgotten', () => {
  const excused = { ...exampleEntry, seq: 5, move: 'excuse_part', to: 'handling', partUnit: 'police' } as const
  expect(listExcused([finished, excused])).toEqual([excused])
})
