import { expect, test } from 'vitest'

import { examplePledge } from './example-pledge.ts'
import { outcomeOf } from './outcome.ts'
import type { PledgeStanding } from './progress.ts'

const due = '2026-12-31'
const parking = examplePledge({ due })
const growth = examplePledge({ due, target: { op: 'gte', low: 5, high: null, unit: '%', nature: 'holds', start: 0 } })

function read(standing: PledgeStanding, on: string | null = due) {
  return { standing, latest: on === null ? null : { on, value: 1 } }
}

test('what is done is kept before it is due, and what nothing measures is not judged', () => {
  expect(outcomeOf(parking, read('done', '2026-06-30'), '2026-07-15')).toBe('kept')
  expect(outcomeOf(parking, read('not_measured', null), '2027-06-01')).toBe('not_measured')
})

test('what is not due is still running, however it stands', () => {
  expect(outcomeOf(parking, read('behind', '2026-06-30'), '2026-07-15')).toBe('open')
  expect(outcomeOf(growth, read('on_schedule', '2026-06-30'), '2026-07-15')).toBe('open')
})

test('a rate that holds on its last day is kept, one that does not is not', () => {
  expect(outcomeOf(growth, read('on_schedule'), '2027-01-10')).toBe('kept')
  expect(outcomeOf(growth, read('behind'), '2027-01-10')).toBe('not_kept')
})

test('nearly all of it on the last day is not kept', () => {
  expect(outcomeOf(parking, read('on_schedule'), due)).toBe('not_kept')
})

test('a number that may still come is waited for as long as numbers may take', () => {
  expect(outcomeOf(parking, read('behind', '2026-11-30'), '2027-02-14')).toBe('open')
  expect(outcomeOf(parking, read('behind', '2026-11-30'), '2027-02-15')).toBe('not_kept')
})

test('nodes without a number are judged on the last day', () => {
  expect(outcomeOf({ due, target: null }, read('behind', null), due)).toBe('not_kept')
})
