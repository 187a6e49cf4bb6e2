import { expect, test } from 'vitest'

import { exampleReview } from './example-review.ts'
import { listLines } from './list-lines.ts'
import { readPlace } from './read-place.ts'

const lines = listLines(exampleReview)

test('a place that is no line is one in the text', () => {
  expect(readPlace('3-9', lines)).toEqual({ start: 3, end: 9 })
})

test('that of a line is the line’s, and what is mistyped is no place', () => {
  expect(readPlace(lines[0]?.key, lines)).toBe(undefined)
  expect([undefined, '9-3', '3', 'a-b'].map((at) => readPlace(at, lines))).toEqual([undefined, undefined, undefined, undefined])
})
