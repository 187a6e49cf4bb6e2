import { MatterQuery } from '@yiwang/contract'
import { expect, test } from 'vitest'

import { readDeskAddress, readDeskSearch } from './desk-search.ts'

const whole = {
  status: 'reported,accepted',
  category: 'E01',
  area: '990101001001',
  unit: 'sanitation',
  channel: 'desk',
  heat: 'red',
  alike: 'yes',
  q: '垃圾',
  turn: 'claimed',
  ended: 'no',
  from: '2026-11-01',
  to: '2026-11-24',
  sort: 'oldest',
}

test('an address keeps every part of the question that the server takes', () => {
  expect(readDeskSearch(whole)).toEqual(whole)
  expect(MatterQuery.safeParse(whole).success).toBe(true)
})

test.each([
  { turn: 'all' },
  { heat: 'blue' },
  { alike: 'no' },
  { ended: 'maybe' },
  { sort: 'name' },
  { area: 'Linlan' },
  { from: '24.11.2026' },
  { to: '2026-02-30' },
  { q: 'x'.repeat(201) },
  { colour: 'red' },
])('%j is dropped, because the server would refuse the whole question for it', (strange) => {
  expect(readDeskSearch({ ...strange, unit: 'sanitation' })).toEqual({ unit: 'sanitation' })
})

test('the chosen matter is part of the address but not of the question', () => {
  expect(readDeskAddress({ ...whole, chosen: 'm1' }).chosen).toBe('m1')
  expect(readDeskSearch({ chosen: 'm1' })).toEqual({})
})
