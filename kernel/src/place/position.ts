import { earthRadius, radians } from './globe.ts'

/** A point of the ground in CGCS2000 degrees (EPSG:4490; WGS 84 within a metre). */
export interface Position {
  readonly lon: number
  readonly lat: number
}

/** Whether both numbers are degrees on the globe: longitude -180 to 180, latitude -90 to 90. */
export function isPosition(position: Position): boolean {
  return Math.abs(position.lon) <= 180 && Math.abs(position.lat) <= 90
}

/** Metres between two positions along the sphere (haversine); within 0.6 % of the ellipsoid. */
export function distance(one: Position, other: Position): number {
  const lat = radians(other.lat - one.lat) / 2
  const lon = radians(other.lon - one.lon) / 2
  const square = Math.sin(lat) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(lon) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(square)))
}
