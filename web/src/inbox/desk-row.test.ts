import { expect, test } from 'vitest'
import { leftOfRow, roundLeft, type DeskRow } from './desk-row.ts'

const hour = 3_600_000
const now = 1_700_000_000_000

function rowWith(part: Partial<DeskRow>): DeskRow {
  return {
    id: 'a',
    number: '20260302-0001',
    status: 'handling',
    version: 3,
    channel: 'desk',
    category: 'E0102',
    description: '垃圾堆放',
    position: { lon: 120, lat: 30 },
    grid: null,
    area: '990101001001',
    address: '',
    suggestedUnit: null,
    leadUnit: null,
    claimedBy: null,
    claimedByName: null,
    askedMove: null,
    reportedAt: now - hour,
    dueAt: now + 20 * hour,
    amberAt: now + 10 * hour,
    redAt: now + 15 * hour,
    isPaused: false,
    limitUnit: 'work_hour',
    leftMs: 5 * hour,
    returns: 0,
    reopenings: 0,
    reports: 1,
    isAlike: false,
    readAt: now,
    ...part,
  }
}

test('a working limit keeps the time left that the server counted; nights do not eat it', () => {
  expect(leftOfRow(rowWith({}), now + hour)).toEqual({ ms: 5 * hour, unit: 'work_hour' })
})

test('a limit that runs on shrinks with the clock on the wall', () => {
  const row = rowWith({ leftMs: 20 * hour, limitUnit: 'urgent_work_day' })
  expect(leftOfRow(row, now + hour)).toEqual({ ms: 19 * hour, unit: 'urgent_work_day' })
})

test('a paused row keeps what it had, and one without a clock has nothing', () => {
  expect(leftOfRow(rowWith({ isPaused: true, leftMs: 20 * hour, limitUnit: 'urgent_work_hour' }), now + hour)?.ms).toBe(20 * hour)
  expect(leftOfRow(rowWith({ leftMs: null, limitUnit: null }), now)).toBeUndefined()
})

test('a line says hours up to two days and whole days from then on, early and late alike', () => {
  expect(roundLeft({ ms: 15 * hour, unit: 'work_hour' }).ms).toBe(15 * hour)
  expect(roundLeft({ ms: 21 * hour, unit: 'work_hour' }).ms).toBe(16 * hour)
  expect(roundLeft({ ms: -21 * hour, unit: 'work_hour' }).ms).toBe(-16 * hour)
  expect(roundLeft({ ms: 47 * hour, unit: 'urgent_work_hour' }).ms).toBe(47 * hour)
})
