import { expect, test } from 'vitest'

import { listWithout, readCommandAddress, readView, withToggled, writeView } from './command-address.ts'

test('a view that is sent is the view that is read', () => {
  const view = { position: { lon: 117.90012, lat: 24.90513 }, zoom: 13.25, pitch: 45, bearing: -20 }
  expect(readView(writeView(view))).toEqual(view)
})

test.each(['', '1,2', 'a,b,c', '200,20,12,0,0', '117,24,99,0,0', '117,24,12,120,0'])('the view %s is none', (at) => {
  expect(readView(at)).toBeUndefined()
})

test('what is mistyped in an address is left out', () => {
  const search = { look: 'globe', span: 'open', at: 'x', without: 'birds', chosen: '1', day: '2026-02-30', second: '5' }
  expect(readCommandAddress(search)).toEqual({ span: 'open' })
})

test('a second belongs to a day', () => {
  expect(readCommandAddress({ day: '2026-11-30', second: '3600' })).toEqual({ day: '2026-11-30', second: '3600' })
  expect(readCommandAddress({ second: '3600' })).toEqual({})
})

test('a layer is switched off and on again', () => {
  const off = withToggled({ look: 'heat' }, 'pulses')
  expect(listWithout(off)).toEqual(['pulses'])
  expect(withToggled(off, 'pulses')).toEqual({ look: 'heat' })
})
