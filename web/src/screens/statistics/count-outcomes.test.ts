import type { StatisticImport, StatisticImportRow } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { countOutcomes, isApplicable, listOutcomes } from './count-outcomes.ts'

function answerOf(outcomes: readonly StatisticImportRow['outcome'][], applied = false): StatisticImport {
  const row = { sheet: null, words: '停车位', series: null, on: null, before: null, after: null, problem: null }
  return { applied, rows: outcomes.map((outcome, index) => ({ ...row, outcome, row: index + 2 })) }
}

test('the outcomes that there are, are told in their order', () => {
  const answer = answerOf(['refused', 'new', 'new', 'empty'])
  expect(countOutcomes(answer)).toEqual({ new: 2, corrects: 0, same: 0, empty: 1, refused: 1 })
  expect(listOutcomes(answer)).toEqual(['new', 'empty', 'refused'])
})

test('a table is applied where it adds or corrects something, nothing is refused, and it was not yet', () => {
  expect(isApplicable(answerOf(['new', 'same', 'empty']))).toBe(true)
  expect(isApplicable(answerOf(['corrects']))).toBe(true)
  expect(isApplicable(answerOf(['new', 'refused']))).toBe(false)
  expect(isApplicable(answerOf(['same', 'empty']))).toBe(false)
  expect(isApplicable(answerOf(['new'], true))).toBe(false)
})
