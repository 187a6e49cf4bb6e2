import { describe, expect, test } from 'vitest'

import { personRoles } from '../person/role.ts'
import { getMove, kinds, matterKinds } from './kind.ts'
import { moveIds, moves } from './move.ts'
import { turnStatuses } from './turn.ts'

test('a request moves by the table as it stands', () => {
  for (const id of moveIds) expect(getMove(id)).toEqual(moves[id])
})

describe.each(matterKinds.filter((kind) => kind !== 'request'))('a %s', (kind) => {
  test('is never moved by those who move only requests', () => {
    const others = Object.keys(kinds[kind].roles)
    for (const id of moveIds.filter((each) => getMove(each, kind).from.length > 0)) {
      expect([...getMove(id, kind).by, ...getMove(id, kind).approval].filter((role) => others.includes(role))).toEqual([])
    }
  })

  test('can be brought from its report to its end by a supervisor and its unit', () => {
    const way = (['accept', 'dispatch', 'sign', 'handle', 'close'] as const).map((id) => getMove(id, kind))
    expect(way.map(({ by }) => by.find((role) => role === 'supervisor' || role === 'handler'))).toEqual([
      'supervisor',
      'supervisor',
      'handler',
      'handler',
      'supervisor',
    ])
    for (const [index, { from }] of way.entries()) expect(from).toContain(['reported', ...way.map(({ to }) => to)][index])
  })

  test('waits for one post at a time', () => {
    const waiting = personRoles.flatMap((role) => turnStatuses([role], kind))
    expect(new Set(waiting).size).toBe(waiting.length)
    expect(turnStatuses(['receiver', 'dispatcher', 'verifier'], kind)).toEqual([])
  })
})

test('a proposer is asked what they think of the answer, a supervised task asks nobody', () => {
  expect(getMove('call_back', 'proposal')).toMatchObject({ from: ['closed', 'unsolvable'], by: ['supervisor'] })
  expect(getMove('call_back', 'supervision').from).toEqual([])
})
