import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areaOf, boundsOf, contains, findCentroid, type Polygon, type Vertex } from './polygon.ts'
import { distanceToPolygon } from './polygon-distance.ts'
import { distance, isPosition } from './position.ts'

function rectangle(west: number, south: number, size: number): Polygon {
  const [east, north] = [west + size, south + size]
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]
}

const square = rectangle(114, 22, 0.01)
const withHole: Polygon = [...rectangle(0, 0, 4), ...rectangle(1, 1, 2)]

test('a position is degrees on the globe and nothing else', () => {
  expect(isPosition({ lon: 180, lat: -90 })).toBe(true)
  expect(isPosition({ lon: 180.1, lat: 0 })).toBe(false)
  expect(isPosition({ lon: 22, lat: 114 })).toBe(false)
  expect(isPosition({ lon: Number.NaN, lat: 0 })).toBe(false)
})

test('a polygon keeps its western and southern edges and not the others', () => {
  expect(contains(square, { lon: 114, lat: 22.005 })).toBe(true)
  expect(contains(square, { lon: 114.005, lat: 22 })).toBe(true)
  expect(contains(square, { lon: 114, lat: 22 })).toBe(true)
  expect(contains(square, { lon: 114.01, lat: 22.005 })).toBe(false)
  expect(contains(square, { lon: 114.005, lat: 22.01 })).toBe(false)
})

test('a hole is not in the polygon, and what fills it is', () => {
  expect(contains(withHole, { lon: 2, lat: 2 })).toBe(false)
  expect(contains(withHole, { lon: 0.5, lat: 2 })).toBe(true)
  expect(contains(withHole, { lon: 3, lat: 2 })).toBe(true)
  expect(contains(withHole, { lon: 1, lat: 2 })).toBe(false)
})

test('a ring that does not repeat its first vertex is the same', () => {
  const open = square.map((ring) => ring.slice(0, -1))
  expect(contains(open, { lon: 114.005, lat: 22.005 })).toBe(true)
  expect(areaOf(open)).toBe(areaOf(square))
  expect(findCentroid(open)?.lon).toBeCloseTo(114.005, 9)
})

// A star of triangles round a middle: their shared edges are slanted, so that rounding would show.
const degrees = fc.double({ min: -1, max: 1, noNaN: true })
const rim = fc.uniqueArray(
  fc.integer({ min: 1, max: 359 }).map((angle) => (angle * Math.PI) / 180),
  { minLength: 5, maxLength: 20 },
)

function starOf(angles: readonly number[], centre: Vertex): readonly Polygon[] {
  const corners = angles.toSorted((one, other) => one - other).map((angle): Vertex => [Math.cos(angle) * 3, Math.sin(angle) * 3])
  return corners.map((corner, index) => [[centre, corner, corners[(index + 1) % corners.length] ?? corner]])
}

test('a point on the edge between two neighbours, or where many meet, is in exactly one of them', () => {
  fc.assert(
    fc.property(
      rim,
      fc.tuple(degrees, degrees),
      fc.tuple(fc.nat(20), fc.double({ min: 0, max: 0.9, noNaN: true })),
      (angles, centre, [nth, share]) => {
        const star = starOf([...new Set([...angles, 0, Math.PI / 2, Math.PI, (3 * Math.PI) / 2])], centre)
        const corner = star[nth % star.length]?.[0]?.[1] ?? centre
        const lon = centre[0] + (corner[0] - centre[0]) * share
        const lat = centre[1] + (corner[1] - centre[1]) * share
        expect(star.filter((triangle) => contains(triangle, { lon, lat }))).toHaveLength(1)
      },
    ),
    { numRuns: 2000 },
  )
})

test('bounds go round a polygon, and no vertex has empty bounds', () => {
  expect(boundsOf(withHole)).toEqual({ west: 0, south: 0, east: 4, north: 4 })
  expect(boundsOf([]).west).toBeGreaterThan(boundsOf([]).east)
})

test('the centroid leaves holes out', () => {
  const eastern: Polygon = [...rectangle(0, 0, 4), ...rectangle(2, 1, 2)]
  expect(findCentroid(withHole)).toEqual({ lon: 2, lat: 2 })
  expect(findCentroid(eastern)?.lon).toBeCloseTo((16 * 2 - 4 * 3) / 12, 9)
  expect(findCentroid(eastern)?.lat).toBeCloseTo(2, 9)
})

test('the centroid does not depend on which way a ring runs', () => {
  const eastern: Polygon = [...rectangle(0, 0, 4), ...rectangle(2, 1, 2)]
  const turned = eastern.map((ring, index) => (index === 0 ? ring.toReversed() : ring))
  expect(findCentroid(turned)).toEqual(findCentroid(eastern))
})

test('a line has the middle of its vertices, and nothing has no centre', () => {
  const line: Polygon = [
    [
      [0, 0],
      [2, 2],
    ],
  ]
  expect(findCentroid(line)).toEqual({ lon: 1, lat: 1 })
  expect(findCentroid([])).toBeUndefined()
})

test('a hundredth of a degree at 22° north is 1.112 km by 1.031 km', () => {
  expect(areaOf(square) / 1e6).toBeCloseTo(1.112 * 1.031, 2)
  expect(areaOf(withHole)).toBeLessThan(areaOf(rectangle(0, 0, 4)))
})

test('a degree of latitude is 111.2 km, and far is far both ways', () => {
  const [here, there] = [
    { lon: 114, lat: 22 },
    { lon: 114, lat: 23 },
  ]
  expect(distance(here, there) / 1000).toBeCloseTo(111.2, 1)
  expect(distance(there, here)).toBe(distance(here, there))
  expect(distance(here, here)).toBe(0)
  expect(distance({ lon: 0, lat: 0 }, { lon: 180, lat: 0 }) / 1000).toBeCloseTo(20015.1, 0)
})

test('metres to a polygon are those to its nearest edge or corner', () => {
  expect(distanceToPolygon(square, { lon: 114.005, lat: 22.005 })).toBe(0)
  expect(distanceToPolygon(square, { lon: 114.005, lat: 22.011 })).toBeCloseTo(111.2, 1)
  const corner = { lon: 114.011, lat: 22.011 }
  expect(distanceToPolygon(square, corner)).toBeCloseTo(distance(corner, { lon: 114.01, lat: 22.01 }), 1)
  expect(distanceToPolygon([], corner)).toBe(Infinity)
})
