import { expect, test } from 'vitest'

import { applyDecision } from './decide.ts'
import { exampleReview as review } from './example-review.ts'
import { countStates, filterLines, findNextOpen, groupLines, listLines } from './list-lines.ts'

const split = applyDecision(review, {
  kind: 'accepted',
  pledges: [
    { start: 12, end: 14 },
    { start: 14, end: 18 },
  ],
})

test('what was taken in stands in the list in place of what was found there, in the order of the text', () => {
  const lines = listLines(split)
  expect(lines.map(({ state, start }) => [state, start])).toEqual([
    ['accepted', 12],
    ['accepted', 14],
    ['open', 19],
    ['open', 26],
  ])
  expect(lines[1]).toMatchObject({ key: '14-18', before: '建成公园4个', section: 1, figures: [{ start: 14, end: 18 }] })
  expect(countStates(lines)).toEqual({ open: 2, accepted: 2, dismissed: 0 })
})

test('a pledge whose words are gone from the text is no line', () => {
  const lost = { ...split, taken: split.taken.map((one) => ({ ...one, isLost: true })) }
  expect(listLines(lost).every(({ state }) => state === 'open')).toBe(true)
})

test('lines are found by state and by kind', () => {
  const lines = listLines(split)
  expect(filterLines(lines, { state: 'open', kind: 'direction' }).map(({ start }) => start)).toEqual([26])
  expect(filterLines(lines, { state: 'all', kind: 'livelihood' })).toEqual([])
  expect(groupLines(lines).map(({ section, lines: own }) => [section, own.length])).toEqual([[1, 4]])
})

test('after a decision comes the next open line, at the end the last one before it', () => {
  const lines = listLines(split)
  expect(findNextOpen(lines, { start: 12, end: 14 })?.start).toBe(19)
  expect(findNextOpen(lines, { start: 19, end: 25 })?.start).toBe(26)
  expect(findNextOpen(lines, { start: 26, end: 30 })?.start).toBe(19)
})
