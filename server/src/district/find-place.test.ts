import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { smallDistrict } from '../testing/small-district.ts'
import type { District } from './district.ts'
import { findPlace, requirePlace, toCgcs2000 } from './find-place.ts'
import { loadDistrict } from './load-district.ts'

const { rules, limits, baseMap: _, note: __, ...rest } = smallDistrict
const district: District = loadDistrict(
  {
    ...rest,
    revision: 1,
    overrides: [],
    dispatch: { version: '1', rules },
    limits: { version: '1', validFrom: '2020-01-01', rows: limits },
  },
  Date.parse('2026-03-04T10:00:00+08:00'),
)

describe('a place', () => {
  test('is the grid in which a point lies, also on the edge between two', () => {
    expect(findPlace(district, { lon: 120.005, lat: 30.005 })?.grid).toBe('990102001001001')
    expect(findPlace(district, { lon: 120.01, lat: 30.005 })?.grid).toMatch(/^99010200100100[12]$/u)
  })

  test('a hundred metres outside is the nearest grid, a kilometre outside is none', () => {
    expect(findPlace(district, { lon: 119.9995, lat: 30.005 })?.grid).toBe('990102001001001')
    expect(() => requirePlace(district, { lon: 119.99, lat: 30.005 })).toThrow('place.outside_district')
  })

  test('with longitude and latitude swapped is told so', () => {
    expect(() => requirePlace(district, { lon: 30.005, lat: 120.005 })).toThrow('place.wrong_coordinates')
  })
})

describe('a position', () => {
  test('in GCJ-02 or BD-09 moves by some hundred metres, and never by kilometres', () => {
    const inChina = fc.record({ lon: fc.double({ min: 100, max: 120, noNaN: true }), lat: fc.double({ min: 20, max: 40, noNaN: true }) })
    fc.assert(
      fc.property(inChina, fc.constantFrom('gcj02' as const, 'bd09' as const), (position, crs) => {
        const moved = toCgcs2000(position, crs)
        const metres = Math.hypot((moved.lon - position.lon) * 100_000, (moved.lat - position.lat) * 111_000)
        expect(metres).toBeGreaterThan(50)
        expect(metres).toBeLessThan(3000)
      }),
    )
  })

  test('in WGS 84 or CGCS2000 stays where it is', () => {
    expect(toCgcs2000({ lon: 120, lat: 30 }, 'wgs84')).toEqual({ lon: 120, lat: 30 })
  })
})
