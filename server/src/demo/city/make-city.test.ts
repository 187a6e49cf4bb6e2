import { findGrid, makeGridIndex, parseGridCode } from '@yiwang/kernel'
import { describe, expect, test, vi } from 'vitest'
import { isInside, nearestOnSegment } from './plane.ts'
import { makeCity } from './make-city.ts'
import { makePrng } from './prng.ts'
import { randomAddress } from './address.ts'
import type { Point } from './plane.ts'
import type { City, Feature, LonLat, RoadClass } from './city.ts'

// Drawing whole cities takes a second each, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const city = makeCity(7)

function ringsOf(feature: Feature<unknown>): readonly (readonly LonLat[])[] {
  return feature.geometry.type === 'Polygon' ? feature.geometry.coordinates : []
}

function outlineOf(drawn: City): readonly LonLat[] {
  return (
    drawn.layers.divisions.features
      .filter((feature) => feature.properties.level === 'district')
      .flatMap((feature) => ringsOf(feature))[0] ?? []
  )
}

/** Square degrees, reckoned from a near corner so that nothing is lost to rounding. */
function areaOf(ring: readonly LonLat[]): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point
    return sum + ((point[0] - 117.9) * (next[1] - 24.9) - (next[0] - 117.9) * (point[1] - 24.9)) / 2
  }, 0)
}

function toMetres(point: LonLat): Point {
  return [(point[0] - 117.9) * 111_320 * Math.cos((24.9 * Math.PI) / 180), (point[1] - 24.9) * 111_320]
}

function landSamples(drawn: City, count: number): LonLat[] {
  const prng = makePrng(99)
  const [low, high] = drawn.bounds
  const outline = outlineOf(drawn)
  const samples: LonLat[] = []
  while (samples.length < count) {
    const point: LonLat = [prng.between(low[0], high[0]), prng.between(low[1], high[1])]
    if (isInside(point, outline)) samples.push(point)
  }
  return samples
}

function edgeNames(ring: readonly LonLat[]): string[] {
  return ring.slice(1).map((point, index) => [String(ring[index]), String(point)].toSorted().join(' '))
}

/** Whether the grids of a set hang together by shared edges. */
function isOnePiece(grids: readonly { ring: readonly LonLat[] }[]): boolean {
  const byEdge = Map.groupBy(
    grids.flatMap((grid) => edgeNames(grid.ring).map((edge) => ({ grid, edge }))),
    (entry) => entry.edge,
  )
  const reached = new Set(grids.slice(0, 1))
  for (const grid of reached) {
    for (const edge of edgeNames(grid.ring)) for (const entry of byEdge.get(edge) ?? []) reached.add(entry.grid)
  }
  return reached.size === grids.length
}

describe('the same seed', () => {
  test('draws the same city to the last digit', () => {
    expect(JSON.stringify(makeCity(7))).toBe(JSON.stringify(city))
  })
  test('and another seed draws another', () => {
    expect(JSON.stringify(makeCity(8).grids)).not.toBe(JSON.stringify(city.grids))
  })
})

describe.each([7, 1, 20])('the divisions of seed %i', (seed) => {
  const drawn = seed === 7 ? city : makeCity(seed)
  const units = drawn.grids.map((grid) => ({
    code: grid.code,
    name: grid.code,
    areaClass: grid.areaClass,
    polygon: [grid.ring],
    validFrom: '2020-01-01',
  }))

  test('number 350 to 450 grids, 55 to 80 communities and 7 to 9 streets', () => {
    expect(drawn.grids.length).toBeGreaterThanOrEqual(350)
    expect(drawn.grids.length).toBeLessThanOrEqual(450)
    expect(drawn.communities.length).toBeGreaterThanOrEqual(55)
    expect(drawn.communities.length).toBeLessThanOrEqual(80)
    expect(drawn.streets.length).toBeGreaterThanOrEqual(7)
    expect(drawn.streets.length).toBeLessThanOrEqual(9)
  })
  test('every point of the district lies in exactly one grid', () => {
    const index = makeGridIndex(units)
    const astray = landSamples(drawn, 2000).filter((point) => {
      const holders = drawn.grids.filter((grid) => isInside(point, grid.ring))
      return holders.length !== 1 || findGrid(index, { lon: point[0], lat: point[1] })?.code !== holders[0]?.code
    })
    expect(astray).toEqual([])
  })
  test('the grids fill the district to the last square metre', () => {
    const sum = drawn.grids.reduce((total, grid) => total + areaOf(grid.ring), 0)
    expect(sum / areaOf(outlineOf(drawn))).toBeCloseTo(1, 9)
  })
  test('every grid edge is shared by two grids or lies on the border', () => {
    const border = new Set(edgeNames(outlineOf(drawn)))
    const counts = Map.groupBy(
      drawn.grids.flatMap((grid) => edgeNames(grid.ring)),
      (edge) => edge,
    )
    expect([...counts].filter(([edge, uses]) => uses.length !== (border.has(edge) ? 1 : 2))).toEqual([])
  })
  test('each community and each street hangs together', () => {
    for (const community of drawn.communities)
      expect(isOnePiece(drawn.grids.filter((grid) => grid.communityCode === community.code))).toBe(true)
    for (const street of drawn.streets)
      expect(isOnePiece(drawn.grids.filter((grid) => grid.code.startsWith(street.code.slice(0, 9))))).toBe(true)
  })
  test('codes nest: grid in community, community in street, all in the district, none twice', () => {
    const communities = new Set(drawn.communities.map((community) => community.code))
    const streets = new Set(drawn.streets.map((street) => street.code))
    for (const grid of drawn.grids) {
      expect(parseGridCode(grid.code).ok).toBe(true)
      expect(grid.code.slice(0, 12)).toBe(grid.communityCode)
      expect(communities.has(grid.communityCode)).toBe(true)
    }
    for (const community of drawn.communities) {
      expect(streets.has(community.streetCode)).toBe(true)
      expect(community.code.slice(0, 9)).toBe(community.streetCode.slice(0, 9))
    }
    expect(new Set(drawn.grids.map((grid) => grid.code)).size).toBe(drawn.grids.length)
    expect(new Set(drawn.communities.map((community) => community.name.zh)).size).toBe(drawn.communities.length)
  })
})

const corners = city.layers.buildings.features.flatMap((feature) => ringsOf(feature).slice(0, 1).flat())

/** The share of each road that no building may touch, in metres from its middle. */
const CLEAR: Readonly<Record<RoadClass, number>> = { expressway: 30, arterial: 18, collector: 12, local: 5 }

describe('the buildings', () => {
  test('number 6,000 to 10,000 and weigh at most 2.5 MB', () => {
    expect(city.layers.buildings.features.length).toBeGreaterThan(6000)
    expect(city.layers.buildings.features.length).toBeLessThan(10_000)
    expect(JSON.stringify(city.layers.buildings).length).toBeLessThan(2_500_000)
  })
  test('stand in no sea, river, lake or pond and in no park', () => {
    const parks = city.layers.green.features.filter((feature) => feature.properties.kind === 'park' || feature.properties.kind === 'pitch')
    const forbidden = [...city.layers.sea.features, ...city.layers.water.features, ...parks].flatMap((feature) => ringsOf(feature))
    for (const ring of forbidden) {
      const west = Math.min(...ring.map((point) => point[0]))
      const east = Math.max(...ring.map((point) => point[0]))
      expect(corners.filter((corner) => corner[0] > west && corner[0] < east && isInside(corner, ring))).toEqual([])
    }
  })
  test('stand on no road', () => {
    const byCell = Map.groupBy(corners.map(toMetres), (point) => `${Math.floor(point[0] / 100)} ${Math.floor(point[1] / 100)}`)
    const touched = city.layers.roads.features.flatMap((road) => {
      const line = road.geometry.type === 'LineString' ? road.geometry.coordinates.map(toMetres) : []
      return line.slice(1).flatMap((to, index) => {
        const from = line[index] ?? to
        return listNear(byCell, from, to).filter((corner) => nearestOnSegment(corner, from, to).metres < CLEAR[road.properties.class])
      })
    })
    expect(touched).toEqual([])
  })
  test('are tallest in the new town', () => {
    const tallest = city.layers.buildings.features.toSorted((a, b) => b.properties.height - a.properties.height)[0]
    const at = tallest && toMetres(ringsOf(tallest)[0]?.[0] ?? [0, 0])
    expect(tallest?.properties.height).toBeGreaterThan(180)
    expect(Math.hypot((at?.[0] ?? 0) - 1950, (at?.[1] ?? 0) + 1050)).toBeLessThan(800)
  })
})

function listNear(byCell: ReadonlyMap<string, Point[]>, from: Point, to: Point): Point[] {
  const near: Point[] = []
  for (let east = Math.floor((Math.min(from[0], to[0]) - 40) / 100); east <= Math.floor((Math.max(from[0], to[0]) + 40) / 100); east += 1) {
    for (
      let north = Math.floor((Math.min(from[1], to[1]) - 40) / 100);
      north <= Math.floor((Math.max(from[1], to[1]) + 40) / 100);
      north += 1
    ) {
      near.push(...(byCell.get(`${east} ${north}`) ?? []))
    }
  }
  return near
}

describe('an address picked at random', () => {
  const prng = makePrng(5)
  const addresses = Array.from({ length: 500 }, () => randomAddress(city, prng))

  test('lies in the grid it names, on dry land', () => {
    const rings = new Map(city.grids.map((grid) => [grid.code, grid.ring] as const))
    const water = [...city.layers.sea.features, ...city.layers.water.features].flatMap((feature) => ringsOf(feature))
    for (const address of addresses) {
      expect(isInside(address.position, rings.get(address.gridCode) ?? [])).toBe(true)
      expect(water.some((ring) => isInside(address.position, ring))).toBe(false)
    }
  })
  test('reads street, road and house number', () => {
    const housed = addresses.filter((address) => address.kind !== 'park' && address.kind !== 'market')
    expect(housed.length).toBeGreaterThan(400)
    for (const address of housed) expect(address.text.zh).toMatch(/^..(街道|镇)\S+ [1-9]\d* 号$/)
  })
  test('is the same again for the same chance', () => {
    expect(randomAddress(city, makePrng(12))).toEqual(randomAddress(city, makePrng(12)))
  })
  test('is far more often in town than in the hills', () => {
    const classes = new Map(city.grids.map((grid) => [grid.code, grid.areaClass] as const))
    expect(addresses.filter((address) => classes.get(address.gridCode) === 'C').length).toBeLessThan(addresses.length / 4)
  })
})

test('the city says in both languages that it is fictional', () => {
  expect(city.notice.zh).toContain('虚构')
  expect(city.notice.en).toContain('fictional')
})

test('main roads cross the river on bridges', () => {
  const bridges = city.layers.roads.features.filter((road) => road.properties.bridge && road.properties.class === 'arterial')
  expect(new Set(bridges.map((road) => road.properties.zh)).size).toBeGreaterThanOrEqual(3)
})
