import { expect, test } from 'vitest'
import { doStep, redoStep, startHistory, undoStep } from './history.ts'

test('what is taken back can be done again', () => {
  const after = doStep(doStep(startHistory('a'), 'b'), 'c')
  expect(undoStep(after).present).toBe('b')
  expect(undoStep(undoStep(after)).present).toBe('a')
  expect(redoStep(undoStep(after))).toEqual(after)
})

test('nothing is taken back before the first step', () => {
  expect(undoStep(startHistory('a')).present).toBe('a')
  expect(redoStep(startHistory('a')).present).toBe('a')
})

test('a new step forgets what had been taken back', () => {
  const other = doStep(undoStep(doStep(startHistory('a'), 'b')), 'c')
  expect(redoStep(other).present).toBe('c')
  expect(undoStep(other).present).toBe('a')
})
