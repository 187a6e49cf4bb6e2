import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { UnitGrid } from './grid.ts'
import { findGrid, findNearestGrid, makeGridIndex } from './grid-index.ts'
import { contains, type Polygon } from './polygon.ts'
import { distanceToPolygon } from './polygon-distance.ts'
import type { Position } from './position.ts'

function gridOf(number: number, polygon: Polygon): UnitGrid {
  const sequence = String(number + 1).padStart(3, '0')
  return { code: `990101001001${sequence}`, name: `Grid ${sequence}`, areaClass: 'B', polygon, validFrom: '2024-01-01' }
}

const side = 12

// Quadrilaterals between bent street corners: neighbours share vertices exactly, and no edge runs straight north.
function cornerAt(column: number, row: number): readonly [number, number] {
  const rim = column === 0 || row === 0 || column === side || row === side
  const bend = rim ? 0 : Math.sin(column * 12.9898 + row * 78.233) * 0.0015
  return [114 + column * 0.005 + bend, 22.5 + row * 0.005 - bend / 2]
}

const district = Array.from({ length: side * side }, (_, number) => {
  const [column, row] = [number % side, Math.floor(number / side)]
  const corners = [cornerAt(column, row), cornerAt(column + 1, row), cornerAt(column + 1, row + 1), cornerAt(column, row + 1)]
  return gridOf(number, [corners])
})
const index = makeGridIndex(district)

const anywhere = fc.record({
  lon: fc.double({ min: 113.99, max: 114.07, noNaN: true }),
  lat: fc.double({ min: 22.49, max: 22.57, noNaN: true }),
})
const inside = fc.record({
  lon: fc.double({ min: 114, max: 114.0599, noNaN: true }),
  lat: fc.double({ min: 22.5, max: 22.5599, noNaN: true }),
})

function scan(grids: readonly UnitGrid[], position: Position): UnitGrid | undefined {
  return grids.find((grid) => contains(grid.polygon, position))
}

function scanNearest(position: Position, maxMetres: number): number | undefined {
  const least = Math.min(...district.map((grid) => distanceToPolygon(grid.polygon, position)))
  return least <= maxMetres ? least : undefined
}

test('the index gives the grid that asking every grid gives', () => {
  fc.assert(
    fc.property(anywhere, (position) => {
      expect(findGrid(index, position)).toBe(scan(district, position))
    }),
    { numRuns: 3000 },
  )
})

test('every point of the district is in exactly one grid', () => {
  fc.assert(
    fc.property(inside, (position) => {
      expect(district.filter((grid) => contains(grid.polygon, position))).toHaveLength(1)
    }),
    { numRuns: 1000 },
  )
})

test('a street corner and a point on a shared edge belong to exactly one grid, the one the index gives', () => {
  const inner = fc.integer({ min: 1, max: side - 2 })
  fc.assert(
    fc.property(inner, inner, fc.double({ min: 0, max: 1, noNaN: true }), (column, row, share) => {
      const [from, to] = [cornerAt(column, row), cornerAt(column + 1, row)]
      const position = { lon: from[0] + (to[0] - from[0]) * share, lat: from[1] + (to[1] - from[1]) * share }
      const holding = district.filter((grid) => contains(grid.polygon, position))
      expect(holding).toHaveLength(1)
      expect(findGrid(index, position)).toBe(holding[0])
    }),
    { numRuns: 2000 },
  )
})

test('grids of any shape that overlap are found as asking every grid in turn finds them', () => {
  const vertex = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
  const grids = fc.array(fc.array(vertex, { minLength: 3, maxLength: 6 }), { maxLength: 12 })
  const point = fc.record({ lon: fc.integer({ min: -1, max: 42 }), lat: fc.integer({ min: -1, max: 42 }) })
  fc.assert(
    fc.property(grids, fc.array(point, { maxLength: 30 }), (rings, points) => {
      const mixed = rings.map((ring, number) => gridOf(number, [ring]))
      const mixedIndex = makeGridIndex(mixed)
      for (const { lon, lat } of points) {
        const position = { lon: lon / 2, lat: lat / 2 }
        expect(findGrid(mixedIndex, position)).toBe(scan(mixed, position))
      }
    }),
    { numRuns: 500 },
  )
})

test('the nearest grid is as near as asking every grid says, and none is given beyond the limit', () => {
  fc.assert(
    fc.property(anywhere, fc.integer({ min: 0, max: 900 }), (position, maxMetres) => {
      expect(findNearestGrid(index, position, maxMetres)?.metres).toBe(scanNearest(position, maxMetres))
    }),
    { numRuns: 1000 },
  )
})

test('a point just over the border is given to the grid beside it', () => {
  const near = findNearestGrid(index, { lon: 113.9999, lat: 22.5024 }, 50)
  expect(near?.grid.code).toBe('990101001001001')
  expect(near?.metres).toBeCloseTo(10.3, 1)
  expect(findNearestGrid(index, { lon: 113.9, lat: 22.5024 }, 50)).toBeUndefined()
})

test('a place that is no number, or an index without grids, has no grid', () => {
  expect(findGrid(index, { lon: Number.NaN, lat: 22.5 })).toBeUndefined()
  expect(findNearestGrid(index, { lon: Number.NaN, lat: 22.5 }, 100)).toBeUndefined()
  expect(findGrid(makeGridIndex([]), { lon: 114, lat: 22.5 })).toBeUndefined()
  expect(findNearestGrid(makeGridIndex([]), { lon: 114, lat: 22.5 }, 100)).toBeUndefined()
})
