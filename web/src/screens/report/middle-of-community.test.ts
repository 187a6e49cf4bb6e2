import { expect, it } from 'vitest'

import { findMiddleOfCommunity, GridShapes } from './middle-of-community.ts'

function gridOf(code: string, lon: number) {
  const ring = [
    [lon, 30],
    [lon + 1, 30],
    [lon + 1, 31],
    [lon, 31],
  ]
  return { type: 'Feature', properties: { code, name: code }, geometry: { type: 'Polygon', coordinates: [ring] } }
}

const shapes = GridShapes.parse({
  features: [gridOf('320199001001001', 118), gridOf('320199001001002', 119), gridOf('320199001001003', 120), gridOf('320199001002001', 90)],
})

it('a community is stood for by the middle of its most central grid', () => {
  expect(findMiddleOfCommunity(shapes, '320199001001')).toEqual({ lon: 119.5, lat: 30.5 })
})

it('a community without grids has no such place', () => {
  expect(findMiddleOfCommunity(shapes, '320199009009')).toBeUndefined()
})
