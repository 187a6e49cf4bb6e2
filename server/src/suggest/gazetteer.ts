import { divisionPrefix, findCentroid, plainWords, type Division, type Position, type UnitGrid } from '@yiwang/kernel'

import { findPlace } from '../district/find-place.ts'
import type { District } from '../district/district.ts'

/** A line of a road, as GeoJSON has it. */
export type Line = readonly (readonly [lon: number, lat: number])[]

/** A point of a place, and the code of the grid or division it lies in. */
interface Spot {
  readonly position: Position
  readonly area: string
}

/** A named place of the district: its names as they are compared, where it is, and how much it is preferred among equals. */
export interface Entry {
  readonly kind: 'street' | 'community' | 'grid' | 'landmark' | 'road'
  readonly zh: string
  readonly en: string
  readonly code?: string
  readonly position: Position
  /** Where it can be pointed at, each with its grid or division: a road has several spots. */
  readonly spots: readonly Spot[]
  readonly folded: readonly string[]
  readonly lines?: readonly Line[]
}

/** Every named place of a district. */
export interface Gazetteer {
  readonly entries: readonly Entry[]
  readonly roads: readonly Entry[]
}

/** What the base map's layers of places and roads hold, as far as it is read. */
export interface NamedFeature {
  readonly properties: { readonly zh?: string; readonly en?: string; readonly name?: string; readonly name_en?: string } | null
  readonly geometry: { readonly type: string; readonly coordinates: unknown }
}

/** Brings a name or a question into the form in which they are compared: lower case, full width as plain, nothing between. */
export function foldName(text: string): string {
  return plainWords(text).replaceAll(' ', '')
}

/** Gathers the divisions, the grids, and what the base map names. */
export function makeGazetteer(
  district: District,
  layers: { readonly places: readonly NamedFeature[]; readonly roads: readonly NamedFeature[] },
): Gazetteer {
  const roads = gatherRoads(district, layers.roads)
  const divisions = [...district.divisions.values()].flatMap((division) => divisionEntry(district, division))
  const known = new Set(divisions.map(({ zh }) => zh))
  const landmarks = layers.places.flatMap((feature) => landmarkOf(district, feature)).filter(({ zh }) => !known.has(zh))
  const grids = [...district.grids.values()].flatMap((grid) => gridEntry(grid))
  return { entries: [...divisions, ...landmarks, ...roads, ...grids], roads }
}

type Named = Pick<Entry, 'kind' | 'zh' | 'en' | 'position'> & { readonly code?: string; readonly lines?: readonly Line[] }

function entry(district: District, named: Named): Entry {
  const { zh, en, code } = named
  const folded = [...new Set([foldName(zh), foldName(en), ...(code === undefined ? [] : [code])])].filter((name) => name !== '')
  const positions = [named.position, ...(named.lines ?? []).flat().map(([lon, lat]) => ({ lon, lat }))]
  return { ...named, spots: positions.flatMap((position) => spotAt(district, position)), folded }
}

function spotAt(district: District, position: Position): readonly Spot[] {
  const area = findPlace(district, position)?.grid
  return area === undefined ? [] : [{ position, area }]
}

function divisionEntry(district: District, { code, name, nameEn, level }: Division): readonly Entry[] {
  if (level === 'district') return []
  const prefix = divisionPrefix(code)
  const middles = [...district.grids.values()]
    .filter((grid) => grid.code.startsWith(prefix))
    .map(({ polygon }) => findCentroid(polygon))
    .filter((middle) => middle !== undefined)
  const mean = meanOf(middles)
  // A place in the middle of its own grids, so that a bent division is not represented by a point outside it.
  const position = mean && nearestTo(mean, middles)
  return position ? [{ ...entry(district, { kind: level, zh: name, en: nameEn, code, position }), spots: [{ position, area: code }] }] : []
}

function gridEntry({ code, name, polygon }: UnitGrid): readonly Entry[] {
  const position = findCentroid(polygon)
  return position
    ? [{ kind: 'grid', zh: name, en: name, code, position, spots: [{ position, area: code }], folded: [foldName(name), code] }]
    : []
}

function landmarkOf(district: District, { properties, geometry }: NamedFeature): readonly Entry[] {
  const names = namesOf(properties)
  if (!names || geometry.type !== 'Point') return []
  const [lon, lat] = geometry.coordinates as readonly [number, number]
  const found = entry(district, { kind: 'landmark', ...names, position: { lon, lat } })
  // The sea and the hills beyond the district are on the map, but nobody can be sent there.
  return found.spots.length === 0 ? [] : [found]
}

function gatherRoads(district: District, features: readonly NamedFeature[]): readonly Entry[] {
  const named = features.flatMap(({ properties, geometry }) => {
    const names = namesOf(properties)
    return names && geometry.type === 'LineString' ? [{ ...names, line: geometry.coordinates as Line }] : []
  })
  return [...Map.groupBy(named, ({ zh }) => zh)].flatMap(([zh, own]) => {
    const lines = own.map(({ line }) => line)
    const longest = lines.toSorted((one, other) => other.length - one.length)[0] ?? []
    const middle = longest[Math.floor(longest.length / 2)]
    if (!middle) return []
    return [entry(district, { kind: 'road', zh, en: own[0]?.en ?? zh, position: { lon: middle[0], lat: middle[1] }, lines })]
  })
}

function namesOf(properties: NamedFeature['properties']): { readonly zh: string; readonly en: string } | undefined {
  const zh = properties?.zh ?? properties?.name
  if (zh === undefined || zh.trim() === '') return undefined
  return { zh, en: properties?.en ?? properties?.name_en ?? zh }
}

function meanOf(positions: readonly Position[]): Position | undefined {
  if (positions.length === 0) return undefined
  const sum = positions.reduce((total, { lon, lat }) => ({ lon: total.lon + lon, lat: total.lat + lat }), { lon: 0, lat: 0 })
  return { lon: sum.lon / positions.length, lat: sum.lat / positions.length }
}

function nearestTo(mean: Position, positions: readonly Position[]): Position | undefined {
  function away({ lon, lat }: Position): number {
    return (lon - mean.lon) ** 2 + (lat - mean.lat) ** 2
  }
  return positions.toSorted((one, other) => away(one) - away(other))[0]
}
