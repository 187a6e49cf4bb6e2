import type { Selected } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { asSelected, nothingPicked, rowsBetween, toggled, withAll, withoutAll } from './picked.ts'
import { countUnits, whatApplies } from './what-applies.ts'

const receiver = { id: 'me', roles: ['receiver'] } as const

function selected(id: string, more: Partial<Selected> = {}): Selected {
  return {
    id,
    version: 1,
    number: id,
    status: 'reported',
    category: 'E0102',
    suggestedUnit: 'parks',
    leadUnit: null,
    claimedBy: null,
    position: { lon: 120, lat: 30 },
    ...more,
  }
}

test('a bulk action is offered for what the table of moves allows, and says what stands in the way of the rest', () => {
  const picked = [
    selected('1'),
    selected('2', { status: 'accepted' }),
    selected('3', { claimedBy: 'other' }),
    selected('4', { claimedBy: 'me' }),
  ]
  const { able, unable } = whatApplies({ action: 'accept' }, picked, receiver)
  expect(able.map(({ id }) => id)).toEqual(['1', '4'])
  expect([...unable]).toEqual([
    ['status', 1],
    ['claimed', 1],
  ])
})

test('who has no post for a move is offered nothing of it', () => {
  const { able, unable } = whatApplies({ action: 'dispatch' }, [selected('1', { status: 'accepted' })], receiver)
  expect([able, [...unable]]).toEqual([[], [['role', 1]]])
})

test('nothing is merged into itself, and a dispatch by the rules needs a rule', () => {
  expect([...whatApplies({ action: 'merge', target: '1' }, [selected('1')], receiver).unable]).toEqual([['is_target', 1]])
  const dispatcher = { id: 'me', roles: ['dispatcher'] } as const
  const unknown = selected('1', { status: 'accepted', suggestedUnit: null })
  expect([...whatApplies({ action: 'dispatch' }, [unknown], dispatcher).unable]).toEqual([['no_unit', 1]])
  expect(whatApplies({ action: 'dispatch', leadUnit: 'water' }, [unknown], dispatcher).able).toHaveLength(1)
})

test('units are counted by how many matters the rules would send them', () => {
  expect(
    countUnits([selected('1'), selected('2', { suggestedUnit: 'water' }), selected('3'), selected('4', { suggestedUnit: null })]),
  ).toEqual([
    ['parks', 2],
    ['water', 1],
  ])
})

test('picking is a set: twice is not at all, a range goes either way, and what is gone is gone', () => {
  const rows = ['a', 'b', 'c'].map((id) => ({ ...selected(id), readAt: 0 }) as unknown as Parameters<typeof rowsBetween>[0][number])
  expect(toggled(toggled(nothingPicked, selected('a')), selected('a')).size).toBe(0)
  expect(rowsBetween(rows, 'c', 'a').map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(rowsBetween(rows, 'gone', 'b').map(({ id }) => id)).toEqual(['b'])
  expect([
    ...withoutAll(
      withAll(
        nothingPicked,
        rows.map((row) => asSelected(row)),
      ),
      ['b'],
    ).keys(),
  ]).toEqual(['a', 'c'])
})
