import { getItem } from './plane.ts'
import type { Line, Point } from './plane.ts'
import type { LonLat } from './city.ts'

/** The middle of the local plane. The coast there is invented: nothing drawn around it exists. */
export const CENTRE: LonLat = [117.9, 24.9]

const METRES_PER_DEGREE = 111_320
const METRES_PER_DEGREE_EAST = METRES_PER_DEGREE * Math.cos((CENTRE[1] * Math.PI) / 180)

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

/** Local metres to longitude and latitude (CGCS2000), rounded to six decimals (0.1 m). */
export function toLonLat(point: Point): LonLat {
  return [round(CENTRE[0] + point[0] / METRES_PER_DEGREE_EAST), round(CENTRE[1] + point[1] / METRES_PER_DEGREE)]
}

/** A line's coordinates as GeoJSON wants them. */
export function toLineCoordinates(line: Line): LonLat[] {
  return line.map(toLonLat)
}

/** A ring's coordinates as GeoJSON wants them: closed, with the first position repeated. */
export function toRingCoordinates(ring: Line): LonLat[] {
  return [...ring, getItem(ring, 0)].map(toLonLat)
}
