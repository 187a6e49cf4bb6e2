import { earthRadius, radians, snap } from './globe.ts'
import type { Position } from './position.ts'

/** A vertex as GeoJSON writes it: longitude, latitude, in CGCS2000 degrees. */
export type Vertex = readonly [lon: number, lat: number]

/** A closed line; the first vertex may be repeated at the end, as GeoJSON does, or not. */
export type Ring = readonly Vertex[]

/** An area as GeoJSON's polygon coordinates: the outer ring first, then its holes. It must not cross the date line. */
export type Polygon = readonly Ring[]

/** The smallest upright rectangle round something, in degrees. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/**
 * Whether the polygon holds the position, both taken to a ten-millionth of a degree (1.1 cm). Half-open: of neighbours
 * that share an edge or a corner by the same vertices exactly one holds a point on it; a polygon keeps its western and
 * southern edges. Even-odd, so holes count. Exact, without rounding, for polygons up to nine degrees across.
 */
export function contains(polygon: Polygon, position: Position): boolean {
  const point = snapped([position.lon, position.lat])
  let inside = false
  for (const ring of polygon) {
    const last = ring.at(-1)
    let previous = last && snapped(last)
    for (const vertex of ring) {
      const next = snapped(vertex)
      if (previous && crosses(previous, next, point)) inside = !inside
      previous = next
    }
  }
  return inside
}

/** The rectangle round a polygon; with no vertex it is empty (west above east). */
export function boundsOf(polygon: Polygon): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [lon, lat] of polygon.flat()) {
    west = Math.min(west, lon)
    south = Math.min(south, lat)
    east = Math.max(east, lon)
    north = Math.max(north, lat)
  }
  return { west, south, east, north }
}

/**
 * The centre of mass of the polygon, holes left out, reckoned in plain degrees; it may lie outside a bent polygon.
 * A polygon without area gives the mean of its vertices, one without vertices has no centre.
 */
export function findCentroid(polygon: Polygon): Position | undefined {
  const origin = polygon[0]?.[0]
  if (!origin) return undefined
  const sums = polygon.map((ring, index) => momentOf(ring, origin, index === 0 ? 1 : -1))
  const area = sums.reduce((total, sum) => total + sum.area, 0)
  if (area === 0) return meanOf(polygon)
  const lon = sums.reduce((total, sum) => total + sum.lon, 0) / (3 * area)
  const lat = sums.reduce((total, sum) => total + sum.lat, 0) / (3 * area)
  return { lon: origin[0] + lon, lat: origin[1] + lat }
}

/** Square metres of the polygon, holes left out, on a sphere; within 1 % of the ellipsoid, so for overview and not for deeds. */
export function areaOf(polygon: Polygon): number {
  return polygon.reduce((total, ring, index) => total + (index === 0 ? 1 : -1) * ringArea(ring), 0)
}

/** The edges of a ring as pairs of vertices, the closing one included. */
export function edgesOf(ring: Ring): readonly (readonly [Vertex, Vertex])[] {
  return ring.map((vertex, index) => [ring.at(index - 1) ?? vertex, vertex] as const)
}

function snapped([lon, lat]: Vertex): Vertex {
  return [snap(lon), snap(lat)]
}

// Products of whole numbers below 2^53 carry no rounding, so both neighbours of an edge see a point on the same side.
function crosses(one: Vertex, other: Vertex, point: Vertex): boolean {
  if (one[1] > point[1] === other[1] > point[1]) return false
  const [low, high] = one[1] < other[1] ? [one, other] : [other, one]
  return (point[0] - low[0]) * (high[1] - low[1]) < (high[0] - low[0]) * (point[1] - low[1])
}

interface Moment {
  readonly area: number
  readonly lon: number
  readonly lat: number
}

function momentOf(ring: Ring, origin: Vertex, sign: 1 | -1): Moment {
  let [area, lon, lat] = [0, 0, 0]
  for (const [one, other] of edgesOf(ring)) {
    const [x1, y1, x2, y2] = [one[0] - origin[0], one[1] - origin[1], other[0] - origin[0], other[1] - origin[1]]
    const cross = x1 * y2 - x2 * y1
    area += cross
    lon += (x1 + x2) * cross
    lat += (y1 + y2) * cross
  }
  const turn = area < 0 ? -sign : sign
  return { area: area * turn, lon: lon * turn, lat: lat * turn }
}

function meanOf(polygon: Polygon): Position {
  const vertices = polygon.flat()
  const lon = vertices.reduce((total, vertex) => total + vertex[0], 0) / vertices.length
  const lat = vertices.reduce((total, vertex) => total + vertex[1], 0) / vertices.length
  return { lon, lat }
}

function ringArea(ring: Ring): number {
  const sum = edgesOf(ring).reduce(
    (total, [one, other]) => total + radians(other[0] - one[0]) * (Math.sin(radians(one[1])) + Math.sin(radians(other[1]))),
    0,
  )
  return (Math.abs(sum) * earthRadius ** 2) / 2
}
