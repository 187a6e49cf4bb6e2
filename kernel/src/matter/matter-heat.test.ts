import { expect, test } from 'vitest'
import { matterHeatOf, type HeatFacts } from './matter-heat.ts'

const running: HeatFacts = { status: 'handling', amberAt: 100, redAt: 200, dueAt: 300, isPaused: false, askedMove: null }

test('a matter turns amber, red and overdue at the stored instants, and the due instant itself is in time', () => {
  expect([99, 100, 199, 200, 300, 301].map((now) => matterHeatOf(running, now))).toEqual([
    'calm',
    'amber',
    'amber',
    'red',
    'red',
    'overdue',
  ])
})

test('an ended or parked matter presses nobody, however late it was', () => {
  expect(matterHeatOf({ ...running, status: 'closed' }, 900)).toBe('ended')
  expect(matterHeatOf({ ...running, status: 'hung_up' }, 900)).toBe('paused')
  expect(matterHeatOf({ ...running, isPaused: true }, 900)).toBe('paused')
})

test('what waits for a ruling or an approval shows so, unless it is overdue', () => {
  expect(matterHeatOf({ ...running, status: 'in_ruling' }, 10)).toBe('waiting')
  expect(matterHeatOf({ ...running, askedMove: 'hang_up' }, 250)).toBe('waiting')
  expect(matterHeatOf({ ...running, askedMove: 'hang_up' }, 301)).toBe('overdue')
})

test('a matter without a clock is calm', () => {
  expect(matterHeatOf({ ...running, status: 'reported', dueAt: null, amberAt: null, redAt: null }, 10)).toBe('calm')
})
