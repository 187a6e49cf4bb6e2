import { contains } from '@yiwang/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { laySquares, NoExtent } from './lay-squares.ts'

function at(lon: number, lat: number) {
  return { lon, lat, street: '', community: '' }
}

const town = Array.from({ length: 1000 }, (_, index) => at(-76.6 + (index % 40) / 400, 39.3 + Math.floor(index / 40) / 250))

test('every point of a town lies in exactly one square', () => {
  const squares = laySquares(town, 500)
  for (const point of town) expect(squares.filter(({ polygon }) => contains(polygon, point))).toHaveLength(1)
})

test('a few points far away do not stretch the district', () => {
  const squares = laySquares([...town, at(-122.4, 37.7), at(0.001, 0.001)], 500)
  expect(squares.length).toBe(laySquares(town, 500).length)
})

test('squares are as wide as they are high, wherever the town lies', () => {
  fc.assert(
    fc.property(fc.double({ min: -60, max: 60, noNaN: true }), (lat) => {
      const [square] = laySquares([at(10, lat), at(10.01, lat + 0.01)], 500)
      const [west, south] = square!.polygon[0]![0]!
      const [east, north] = square!.polygon[0]![2]!
      const wide = (east - west) * Math.cos(((south + north) * Math.PI) / 360) * 111_195
      expect(wide).toBeGreaterThan(490)
      expect(wide).toBeLessThan(510)
    }),
  )
})

test('a file without a usable point makes no district', () => {
  expect(() => laySquares([], 500)).toThrow(NoExtent)
})
