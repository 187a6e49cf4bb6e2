import type { Crs, Position } from '@yiwang/contract'
import { findGrid, findNearestGrid, type Place } from '@yiwang/kernel'
import { gcoord } from './gcoord.ts'

import { Refusal } from '../problem/refusal.ts'
import type { District } from './district.ts'

/** How far outside every grid a point may lie and still belong to the nearest one: a phone's own error. Metres. */
const tolerance = 150

const systems = { cgcs2000: gcoord.WGS84, wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const

/** Brings a position into CGCS2000 (WGS 84 within a metre) from the system it was declared in. */
export function toCgcs2000(position: Position, crs: Crs): Position {
  if (crs === 'cgcs2000' || crs === 'wgs84') return position
  const [lon, lat] = gcoord.transform([position.lon, position.lat], systems[crs], gcoord.WGS84)
  return { lon, lat }
}

/** Where a position lies in the district; refused when it is outside, or looks as if longitude and latitude were swapped. */
export function requirePlace(district: District, position: Position, address?: string): Place {
  const found = findPlace(district, position)
  if (!found) {
    const isSwapped = position.lat !== position.lon && findPlace(district, { lon: position.lat, lat: position.lon }) !== undefined
    throw new Refusal(isSwapped ? 'place.wrong_coordinates' : 'place.outside_district', { lon: position.lon, lat: position.lat })
  }
  return { ...found, ...(address !== undefined && { address }) }
}

/** Where a position lies in the district, if it lies in it or within a phone's error of it. */
export function findPlace(district: District, position: Position): Place | undefined {
  const grid = findGrid(district.gridIndex, position) ?? findNearestGrid(district.gridIndex, position, tolerance)?.grid
  if (!grid) return undefined
  return { lon: position.lon, lat: position.lat, grid: grid.code, area: grid.code, areaClass: grid.areaClass }
}
