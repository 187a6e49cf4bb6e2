import { expect, it } from 'vitest'

import { readAsOf, readBoardAddress } from './board-address.ts'

it('an address is read, and what is mistyped in it is left out', () => {
  const good = { year: '2026', asOf: '2026-06-30', unit: 'cityscape', kind: 'figure', livelihood: 'yes', standing: 'behind', q: '车位' }
  expect(readBoardAddress({ ...good, by: 'unit', view: 'table' })).toEqual({ ...good, by: 'unit', view: 'table' })
  expect(readBoardAddress({ view: 'year' })).toEqual({ view: 'year' })
  expect(readBoardAddress({ year: '26', asOf: '2026-02-30', kind: 'x', standing: 'late', unit: '<b>', by: 'day', view: '', q: 1 })).toEqual(
    {},
  )
})

it('a pledge’s own page reads only the day', () => {
  expect(readAsOf({ asOf: '2026-06-30', unit: 'cityscape' })).toEqual({ asOf: '2026-06-30' })
  expect(readAsOf({})).toEqual({})
})
