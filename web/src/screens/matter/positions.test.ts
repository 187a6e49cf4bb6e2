import { expect, test } from 'vitest'

import { exampleEntry } from './example-detail.ts'
import { findReferral, listPositions } from './positions.ts'

const toSanitation = { ...exampleEntry, seq: 3, move: 'dispatch', to: 'dispatched', leadUnit: 'sanitation' } as const
const returned = {
  ...exampleEntry,
  seq: 4,
  move: 'return',
  to: 'returned',
  unit: 'sanitation',
  suggestedUnit: 'parks',
  reason: '绿化带内',
} as const
const toParks = { ...exampleEntry, seq: 5, move: 'dispatch', to: 'dispatched', leadUnit: 'parks' } as const
const appealed = {
  ...exampleEntry,
  seq: 6,
  move: 'appeal',
  to: 'in_ruling',
  unit: 'parks',
  suggestedUnit: 'sanitation',
  reason: '生活垃圾',
} as const
const stated = { ...exampleEntry, seq: 7, move: 'state', to: 'in_ruling', unit: 'sanitation', reason: '补充' } as const
const parties = ['parks', 'sanitation']

test('each side stands, the first to speak first, with all its words, with who named it, and with how often it was sent to it', () => {
  expect(listPositions({ parties, history: [toSanitation, returned, toParks, appealed, stated] })).toEqual([
    { unit: 'sanitation', dispatches: 1, says: [returned, stated], namedBy: [appealed] },
    { unit: 'parks', dispatches: 1, says: [appealed], namedBy: [returned] },
  ])
})

test('what was said before an earlier ruling belongs to that ruling', () => {
  const ruled = { ...exampleEntry, seq: 8, move: 'rule', to: 'dispatched', leadUnit: 'parks' } as const
  const again = { ...appealed, seq: 9 }
  const [parks, sanitation] = listPositions({ parties, history: [toSanitation, returned, toParks, appealed, stated, ruled, again] })
  expect(sanitation?.says).toEqual([])
  expect(parks?.says).toEqual([again])
})

test('a ruling that a dispatcher brought about says why, one that a unit asked for has no referral', () => {
  const referred = { ...exampleEntry, seq: 6, move: 'refer', to: 'in_ruling', reason: '双方均称无权属' } as const
  expect(findReferral([toSanitation, returned, referred, stated])).toEqual(referred)
  expect(findReferral([toSanitation, returned, toParks, appealed, stated])).toBeUndefined()
})
