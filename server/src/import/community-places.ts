import { distance, findCentroid, type Place, type Position, type UnitGrid } from '@yiwang/kernel'

import type { District } from '../district/district.ts'

/**
 * Where a row is put that names only its community: the middle of the community's most central grid. Keyed by the
 * community's name in either language.
 */
export function communityPlaces(district: District): ReadonlyMap<string, Place> {
  const grids = Map.groupBy(district.grids.values(), ({ code }) => code.slice(0, 12))
  const places = [...district.divisions.values()].flatMap(({ code, name, nameEn, level }) => {
    const place = level === 'community' ? findMiddle(grids.get(code) ?? []) : undefined
    return place ? [[name, place] as const, [nameEn, place] as const] : []
  })
  return new Map(places)
}

function findMiddle(grids: readonly UnitGrid[]): Place | undefined {
  const centred = grids.flatMap((grid) => {
    const at = findCentroid(grid.polygon)
    return at ? [{ grid, at }] : []
  })
  const middle = meanOf(centred.map(({ at }) => at))
  const [nearest] = centred.toSorted((one, other) => distance(one.at, middle) - distance(other.at, middle))
  if (!nearest) return undefined
  const { code, areaClass } = nearest.grid
  return { ...nearest.at, grid: code, area: code, areaClass }
}

function meanOf(positions: readonly Position[]): Position {
  const sum = positions.reduce((all, { lon, lat }) => ({ lon: all.lon + lon, lat: all.lat + lat }), { lon: 0, lat: 0 })
  return { lon: sum.lon / positions.length, lat: sum.lat / positions.length }
}
