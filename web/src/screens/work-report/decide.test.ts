import { describe, expect, test } from 'vitest'

import { applyDecision, undoOf, type Decision } from './decide.ts'
import { exampleReview as review } from './example-review.ts'

function states(after: typeof review) {
  return after.found.map(({ decided }) => decided)
}

describe('what is decided shows before the server answers', () => {
  test('an accepted passage becomes a pledge without a number yet, with what the reader found in it', () => {
    const after = applyDecision(review, { kind: 'accepted', pledges: [{ start: 12, end: 18 }] })
    expect(states(after)).toEqual(['accepted', 'open', 'open'])
    expect(after.taken).toMatchObject([{ raw: '新建公园5个', kind: 'figure', target: { low: 5 }, number: '' }])
  })

  test('what a person says of it goes before what the reader found', () => {
    const asked = { start: 12, end: 18, subject: '口袋公园', target: null, due: '2026-06-30' }
    expect(applyDecision(review, { kind: 'accepted', pledges: [asked] }).taken).toMatchObject([
      { subject: '口袋公园', target: null, due: '2026-06-30' },
    ])
  })

  test('two parts of one passage decide it; words that nothing was found in become a task', () => {
    const pledges = [
      { start: 12, end: 15 },
      { start: 16, end: 18 },
      { start: 2, end: 6 },
    ]
    const after = applyDecision(review, { kind: 'accepted', pledges })
    expect(states(after)).toEqual(['accepted', 'open', 'open'])
    expect(after.taken.map(({ subject }) => subject)).toEqual(['新建公', '5个', '工作安排'])
    expect(after.taken[2]).toMatchObject({ kind: 'task', target: null, due: '2026-12-31' })
  })

  test('a dismissal leaves what was accepted alone', () => {
    const accepted = applyDecision(review, { kind: 'accepted', pledges: [{ start: 12, end: 18 }] })
    expect(states(applyDecision(accepted, { kind: 'dismissed', passages: [{ start: 12, end: 30 }] }))).toEqual([
      'accepted',
      'dismissed',
      'dismissed',
    ])
  })

  test('withdrawing one of two parts leaves the passage decided, withdrawing both opens it', () => {
    const parts = [
      { start: 12, end: 14 },
      { start: 14, end: 18 },
    ] as const
    const split = applyDecision(review, { kind: 'accepted', pledges: parts })
    const one = applyDecision(split, { kind: 'withdrawn', passages: [parts[0]], reason: '误操作' })
    expect(states(one)[0]).toBe('accepted')
    expect(states(applyDecision(one, { kind: 'withdrawn', passages: [parts[1]], reason: '误操作' }))[0]).toBe('open')
  })
})

test.each<Decision>([
  { kind: 'accepted', pledges: [{ start: 12, end: 18 }] },
  { kind: 'dismissed', passages: [{ start: 19, end: 25 }] },
])('$kind is taken back as if it had not been', (decision) => {
  const undo = undoOf(decision, '误操作')
  if (undo === undefined) throw new Error('nothing takes it back')
  expect(applyDecision(applyDecision(review, decision), undo)).toEqual(review)
})

test('a withdrawal with a reason is not taken back in silence', () => {
  expect(undoOf({ kind: 'withdrawn', passages: [], reason: '重复' }, '误操作')).toBeUndefined()
})
