import type { Approval, MatterRow } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { groupWaiting } from './group-waiting.ts'

function row(id: string, part: Partial<MatterRow> = {}): MatterRow {
  return {
    id,
    number: id,
    status: 'handling',
    version: 1,
    channel: 'desk',
    category: 'E0102',
    description: '',
    position: { lon: 0, lat: 0 },
    grid: null,
    area: '',
    address: '',
    suggestedUnit: null,
    leadUnit: null,
    claimedBy: null,
    claimedByName: null,
    askedMove: null,
    reportedAt: 0,
    dueAt: 100,
    amberAt: null,
    redAt: null,
    isPaused: false,
    limitUnit: null,
    leftMs: null,
    returns: 0,
    reopenings: 0,
    reports: 1,
    ...part,
  }
}

function approval(id: string, dueAt: number): Approval {
  const asked = {
    move: 'extend',
    by: 'p',
    byName: { zh: '', en: '' },
    reason: null,
    reasonCode: null,
    extension: null,
    until: null,
    after: null,
    dueAt: null,
  } as const
  return { row: row(id, { dueAt }), asked, clock: null }
}

const nothing = { approvals: [], mine: [], claimed: [], disputes: [] }

test('approvals come first, then rulings, what came back, what I claimed and what is my turn', () => {
  const items = groupWaiting(
    {
      ...nothing,
      approvals: [approval('asked', 50)],
      mine: [row('turn'), row('back', { status: 'returned' }), row('dispute', { status: 'in_ruling' })],
      claimed: [row('claimed', { claimedBy: 'me' })],
      disputes: [row('heard', { status: 'in_ruling' })],
    },
    'me',
  )
  expect(items.map(({ group, row: { id } }) => `${group} ${id}`)).toEqual([
    'approvals asked',
    'rulings dispute',
    'statements heard',
    'returned back',
    'claimed claimed',
    'turn turn',
  ])
})

test('a matter stands in one group only, even when it is claimed and my turn, or asked for and my turn', () => {
  const claimed = row('one', { claimedBy: 'me' })
  const items = groupWaiting({ ...nothing, approvals: [approval('two', 5)], mine: [claimed, row('two')], claimed: [claimed] }, 'me')
  expect(items.map(({ group, row: { id } }) => `${group} ${id}`)).toEqual(['approvals two', 'claimed one'])
})

test('within a group the one that is due first stands first, and one whose clock is paused last', () => {
  const mine = [row('later', { dueAt: 300 }), row('paused', { dueAt: 10, isPaused: true }), row('soon', { dueAt: 200 })]
  expect(groupWaiting({ ...nothing, mine }, 'me').map(({ row: { id } }) => id)).toEqual(['soon', 'later', 'paused'])
})
