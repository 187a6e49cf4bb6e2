import { expect, it } from 'vitest'

import { readStart, writeStart } from './start.ts'

it('a start in the address is read as it was written', () => {
  expect(readStart(writeStart({ lon: 117.9, lat: 24.905 }))).toEqual({ lon: 117.9, lat: 24.905 })
})

it.each([undefined, '', '117.9', 'here,there', '181,10', '10,91', ','])('%s is no start', (text) => {
  expect(readStart(text)).toBeUndefined()
})
