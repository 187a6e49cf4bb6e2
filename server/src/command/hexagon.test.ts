import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { foldHexagons, type CountedPlace } from './hexagon.ts'

const lat = 30
const someWhere = fc.record({
  lon: fc.double({ min: 119.8, max: 120.2, noNaN: true }),
  lat: fc.double({ min: 29.8, max: 30.2, noNaN: true }),
  count: fc.integer({ min: 1, max: 50 }),
  late: fc.integer({ min: 0, max: 1 }),
})
const someSide = fc.integer({ min: 50, max: 2000 })

/** Metres on the ground between two places that lie near each other. */
function metresBetween(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const degree = (Math.PI / 180) * 6_378_137
  return Math.hypot((a.lon - b.lon) * degree * Math.cos((a.lat * Math.PI) / 180), (a.lat - b.lat) * degree)
}

function at(lon: number, north = lat): CountedPlace {
  return { lon, lat: north, count: 1, late: 0 }
}

describe('hexagons over the district', () => {
  test('every matter lies in exactly one, however they are asked for', () => {
    fc.assert(
      fc.property(fc.array(someWhere, { maxLength: 60 }), someSide, (places, side) => {
        const hexagons = foldHexagons(places, { side, lat })
        expect(hexagons.reduce((sum, [, , count]) => sum + count, 0)).toBe(places.reduce((sum, { count }) => sum + count, 0))
        expect(hexagons.reduce((sum, [, , , late]) => sum + late, 0)).toBe(places.reduce((sum, { late }) => sum + late, 0))
        expect(new Set(hexagons.map(([lon, north]) => `${lon},${north}`)).size).toBe(hexagons.length)
      }),
    )
  })

  test('a matter is no further from the middle of its hexagon than a side', () => {
    fc.assert(
      fc.property(someWhere, someSide, (place, side) => {
        const [[lon, north] = [0, 0]] = foldHexagons([place], { side, lat })
        expect(metresBetween(place, { lon, lat: north })).toBeLessThanOrEqual(side * 1.01 + 0.2)
      }),
    )
  })

  test('of all middles a matter is counted at the nearest', () => {
    const side = 300
    const places = Array.from({ length: 400 }, (_, index) => at(120 + (index % 20) * 0.0011, lat + Math.floor(index / 20) * 0.0013))
    const middles = foldHexagons(places, { side, lat }).map(([lon, north]) => ({ lon, lat: north }))
    for (const place of places) {
      const [[lon, north] = [0, 0]] = foldHexagons([place], { side, lat })
      const nearest = Math.min(...middles.map((middle) => metresBetween(place, middle)))
      expect(metresBetween(place, { lon, lat: north })).toBeLessThanOrEqual(nearest + 0.5)
    }
  })

  test('neighbours lie as far apart on the ground as their side says', () => {
    const side = 500
    const row = foldHexagons(
      Array.from({ length: 200 }, (_, index) => at(120 + index * 0.001)),
      { side, lat },
    )
    const [first = [0, 0], second = [0, 0]] = row
    expect(metresBetween({ lon: first[0], lat: first[1] }, { lon: second[0], lat: second[1] })).toBeCloseTo(side * Math.sqrt(3), -1)
  })

  test('nothing is no hexagon', () => {
    expect(foldHexagons([], { side: 250, lat })).toEqual([])
  })
})
