import { expect, test } from 'vitest'

import { exampleReview } from './example-review.ts'
import { listLines } from './list-lines.ts'
import { findFlaw, startDraft, toChange, toNewPledge, type MendDraft } from './mend-draft.ts'

const [line] = listLines(exampleReview)
if (line === undefined) throw new Error('the example has lines')
const draft = startDraft(line)

test('a form that nobody changed says what the reader found', () => {
  const { start, end, kind, subject, livelihood, due, target } = line
  expect(toNewPledge(draft)).toEqual({ start, end, kind, subject, livelihood, due, target, leadUnit: null })
})

test('a form without a comparator has nothing to reach', () => {
  expect(toNewPledge({ ...draft, op: 'none' }).target).toBeNull()
})

test.each<[Partial<MendDraft>, object]>([
  [
    { op: 'gte', low: '12.5' },
    { op: 'gte', low: 12.5, high: null },
  ],
  [
    { op: 'lte', high: '-3' },
    { op: 'lte', low: null, high: -3 },
  ],
  [
    { op: 'range', low: '1', high: '2' },
    { op: 'range', low: 1, high: 2 },
  ],
  [
    { op: 'approx', low: '7' },
    { op: 'approx', low: 7, high: 7 },
  ],
  [{ op: 'positive' }, { op: 'positive', low: null, high: null }],
])('%j has the bounds that its comparator needs', (change, expected) => {
  const { target } = toNewPledge({ ...draft, ...change })
  expect(target).toMatchObject(expected)
})

test.each<[Partial<MendDraft>, ReturnType<typeof findFlaw>]>([
  [{}, undefined],
  [{ subject: ' ' }, 'subject'],
  [{ due: '' }, 'due'],
  [{ op: 'gte', low: '' }, 'number'],
  [{ op: 'lte', high: '五' }, 'number'],
  [{ op: 'range', low: '6', high: '5' }, 'range'],
])('%j wants %s', (change, flaw) => {
  expect(findFlaw({ ...draft, ...change })).toBe(flaw)
})

test('a change carries the passage only where it is another one', () => {
  expect(toChange(draft, line)).not.toHaveProperty('passage')
  expect(toChange({ ...draft, passage: { start: 12, end: 16 } }, line)).toMatchObject({ passage: { start: 12, end: 16 } })
})
