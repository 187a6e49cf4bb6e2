import { expect, test } from 'vitest'

import { findHeldClock, listClockEntries } from './clock-entries.ts'
import { exampleDetail, exampleEntry } from './example-detail.ts'

const dispatched = { ...exampleEntry, seq: 1, move: 'dispatch', to: 'dispatched', dueAt: 5000 } as const
const extended = { ...exampleEntry, seq: 2, move: 'extend', to: 'handling', dueAt: 9000, askedBy: 'p-handler' } as const

test('what changed the clock is told, the newest first: granted, refused and recomputed, but no mere asking', () => {
  const asked = { ...exampleEntry, seq: 3, kind: 'asked', move: 'hang_up' } as const
  const refused = { ...exampleEntry, seq: 4, kind: 'refused', move: 'hang_up' } as const
  const reclocked = { ...exampleEntry, seq: 5, kind: 'reclocked' } as const
  const void_ = { ...exampleEntry, seq: 6, kind: 'refused', move: 'void' } as const
  expect(listClockEntries([dispatched, extended, asked, refused, reclocked, void_]).map(({ seq }) => seq)).toEqual([5, 4, 2])
})

test('during a ruling the handling clock runs on to the due time it had, extensions included', () => {
  const appeal = { ...exampleEntry, seq: 3, move: 'appeal', to: 'in_ruling', dueAt: 7000 } as const
  const stated = { ...exampleEntry, seq: 4, move: 'state', to: 'in_ruling', dueAt: 7000 } as const
  const row = { ...exampleDetail.row, status: 'in_ruling' } as const
  expect(findHeldClock({ row, history: [dispatched, extended, appeal, stated] })).toEqual({ isAtRest: false, dueAt: 9000 })
})

test('during the verification it rests, and at other times no clock is held', () => {
  const handled = { ...exampleEntry, seq: 3, move: 'handle', to: 'handled', dueAt: 7000 } as const
  const row = { ...exampleDetail.row, status: 'handled' } as const
  expect(findHeldClock({ row, history: [dispatched, handled] })).toEqual({ isAtRest: true, dueAt: 5000 })
  expect(findHeldClock({ row: exampleDetail.row, history: [dispatched] })).toBeUndefined()
})
