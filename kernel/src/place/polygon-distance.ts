import { earthRadius, radians } from './globe.ts'
import { contains, edgesOf, type Polygon, type Vertex } from './polygon.ts'
import type { Position } from './position.ts'

/**
 * Metres from a position to a polygon, 0 when the polygon holds it, Infinity when it has no vertex. Reckoned on the
 * plane that touches the ground at the position, so good for the few kilometres round it.
 */
export function distanceToPolygon(polygon: Polygon, position: Position): number {
  if (contains(polygon, position)) return 0
  let least = Infinity
  for (const ring of polygon) {
    for (const [one, other] of edgesOf(ring)) {
      least = Math.min(least, distanceFromOrigin(flatten(one, position), flatten(other, position)))
    }
  }
  return least
}

interface Flat {
  readonly x: number
  readonly y: number
}

function flatten([lon, lat]: Vertex, centre: Position): Flat {
  return {
    x: radians(lon - centre.lon) * Math.cos(radians(centre.lat)) * earthRadius,
    y: radians(lat - centre.lat) * earthRadius,
  }
}

function distanceFromOrigin(one: Flat, other: Flat): number {
  const [dx, dy] = [other.x - one.x, other.y - one.y]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(one.x * dx + one.y * dy) / length))
  return Math.hypot(one.x + share * dx, one.y + share * dy)
}
