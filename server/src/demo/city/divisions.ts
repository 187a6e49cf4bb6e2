import { centroid, distance, getItem } from './plane.ts'
import { COMMUNITIES, VILLAGES } from './naming.ts'
import { findOutline, mergeRegions } from './regions.ts'
import { listFaces, seatCommunities } from './seat.ts'
import { edgeKey, getFace, getPoint, getRing } from './mesh.ts'
import { toLonLat, toRingCoordinates } from './frame.ts'
import type { AreaClass, CityCommunity, CityGrid, CityStreet, DivisionProperties, Feature, Name } from './city.ts'
import type { Block } from './block.ts'
import type { Mesh } from './mesh.ts'
import type { Naming } from './naming.ts'
import type { Line, Point } from './plane.ts'
import type { Region } from './regions.ts'
import type { Area } from './seat.ts'
import type { Zone } from './zone.ts'

/** The district's own name and number. 9901 is no province's number, so the code belongs to nobody. */
export const DISTRICT: { readonly code: string; readonly name: Name } = { code: '990101', name: { zh: '临澜区', en: 'Linlan District' } }

const GRIDS = 402
const COMMUNITY_COUNT = 68

/** How much there is to look after on a square metre of each zone, against an ordinary estate. */
const WORK: Readonly<Record<Zone, number>> = {
  old: 1.15,
  cbd: 1.2,
  residential: 1,
  industrial: 0.5,
  port: 0.45,
  campus: 0.6,
  park: 0.5,
  village: 1.1,
  farm: 0.16,
  hill: 0.075,
}

type Divisions = {
  readonly streets: readonly CityStreet[]
  readonly communities: readonly CityCommunity[]
  readonly grids: readonly CityGrid[]
  readonly features: readonly Feature<DivisionProperties>[]
  /** The grid of a block, by face number. */
  readonly gridByFace: ReadonlyMap<number, string>
  /** The middle of each community in metres, by code. */
  readonly middles: ReadonlyMap<string, Point>
}

function getOutline(mesh: Mesh, faces: readonly number[]): Point[] {
  const corners = findOutline(mesh, faces)
  if (!corners) throw new RangeError('divisions.broken_outline')
  return corners.map((corner) => getPoint(mesh, corner))
}

function groupAreas(mesh: Mesh, parts: readonly Area[], wanted: number): Area[] {
  const home = new Map(parts.flatMap((part) => part.region.faces.map((face) => [face, part] as const)))
  const merged = mergeRegions(
    mesh,
    parts.map((part) => part.region),
    wanted,
  )
  return merged.map((region) => {
    const members = new Set(region.faces.map((face) => home.get(face)).filter((part) => part !== undefined))
    return { region, middle: centroid(getOutline(mesh, region.faces)), parts: sortAreas([...members]) }
  })
}

/** North to south in rows of a kilometre, west to east within a row: the order in which numbers are given. */
function sortAreas(areas: readonly Area[]): Area[] {
  return areas.toSorted((a, b) => Math.round((b.middle[1] - a.middle[1]) / 1000) || a.middle[0] - b.middle[0])
}

function weigh(block: Block): number {
  return WORK[block.zone] * block.area * (block.side ? 0.5 : 1) + 400
}

/** Joins each waterside piece to the block behind it, so that no grid is a mere ribbon of shore. */
function joinStrips(mesh: Mesh, blocks: readonly Block[]): Region[] {
  const byFace = new Map(blocks.map((block) => [block.face, block]))
  const groups = new Map(
    blocks
      .filter((block) => !block.side || block.area > 42_000)
      .map((block) => [block.face, { faces: [block.face], weight: weigh(block) }]),
  )
  const loose: Region[] = []
  for (const block of blocks) {
    if (groups.has(block.face)) continue
    const host = findHost(mesh, block, (face) => groups.has(face) && !byFace.get(face)?.side)
    const group = host === undefined ? undefined : groups.get(host)
    if (!group || !findOutline(mesh, [...group.faces, block.face])) loose.push({ faces: [block.face], weight: weigh(block) })
    else {
      group.faces.push(block.face)
      group.weight += weigh(block)
    }
  }
  return [...groups.values(), ...loose]
}

function findHost(mesh: Mesh, block: Block, isHost: (face: number) => boolean): number | undefined {
  const shared = new Map<number, number>()
  const { loop } = getFace(mesh, block.face)
  loop.forEach((corner, index) => {
    const next = getItem(loop, index + 1)
    const other = mesh.owners.get(edgeKey(next, corner))
    if (other === undefined || !isHost(other)) return
    shared.set(other, (shared.get(other) ?? 0) + distance(getPoint(mesh, corner), getPoint(mesh, next)))
  })
  return [...shared].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

function getDensity(region: Region, blocks: ReadonlyMap<number, Block>): number {
  let sum = 0
  let area = 0
  for (const face of region.faces) {
    const block = blocks.get(face)
    sum += (block?.density ?? 0) * (block?.area ?? 0)
    area += block?.area ?? 0
  }
  return area === 0 ? 0 : sum / area
}

function getAreaClass(density: number): AreaClass {
  if (density > 0.66) return 'A'
  return density > 0.3 ? 'B' : 'C'
}

function padded(value: number): string {
  return String(value).padStart(3, '0')
}

type Draft = {
  streets: CityStreet[]
  communities: CityCommunity[]
  grids: CityGrid[]
  features: Feature<DivisionProperties>[]
  gridByFace: Map<number, string>
  middles: Map<string, Point>
}

function makeFeature(outline: Line, properties: DivisionProperties): Feature<DivisionProperties> {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [toRingCoordinates(outline)] } }
}

function addGrids(draft: Draft, code: string, work: { mesh: Mesh; area: Area; blocks: ReadonlyMap<number, Block> }): void {
  work.area.parts.forEach((grid, index) => {
    const gridCode = code + padded(index + 1)
    const outline = getOutline(work.mesh, grid.region.faces)
    draft.grids.push({
      code: gridCode,
      communityCode: code,
      areaClass: getAreaClass(getDensity(grid.region, work.blocks)),
      centre: toLonLat(grid.middle),
      ring: toRingCoordinates(outline),
    })
    for (const face of grid.region.faces) draft.gridByFace.set(face, gridCode)
  })
}

/** Divides the district: blocks into grids, grids into communities, communities into streets, each in one piece. */
export function makeDivisions(mesh: Mesh, blocks: readonly Block[], naming: Naming): Divisions {
  const byFace = new Map(blocks.map((block) => [block.face, block]))
  const leaves = joinStrips(mesh, blocks).map((region): Area => ({
    region,
    middle: centroid(getRing(mesh, getFace(mesh, region.faces[0] ?? 0))),
    parts: [],
  }))
  const communities = groupAreas(mesh, groupAreas(mesh, leaves, GRIDS), COMMUNITY_COUNT)
  const draft: Draft = { streets: [], communities: [], grids: [], features: [], gridByFace: new Map(), middles: new Map() }
  const whole = getOutline(mesh, [...mesh.faces.keys()])
  draft.features.push(makeFeature(whole, { level: 'district', code: `${DISTRICT.code}000000`, ...DISTRICT.name }))
  for (const { seat, parts } of seatCommunities(mesh, communities)) {
    const street = listFaces(parts)
    const outline = getOutline(mesh, street)
    const streetCode = `${DISTRICT.code}${seat.number}000`
    draft.streets.push({ code: streetCode, name: seat.name, kind: seat.kind, centre: toLonLat(centroid(outline)) })
    draft.features.push(makeFeature(outline, { level: 'street', code: streetCode, ...seat.name }))
    const numbers = { community: 0, village: 199 }
    for (const part of sortAreas(parts)) {
      const kind = getDensity(part.region, byFace) < 0.3 ? 'village' : 'community'
      numbers[kind] += 1
      const code = `${DISTRICT.code}${seat.number}${padded(numbers[kind])}`
      const name = naming.take(kind === 'village' ? VILLAGES : COMMUNITIES)
      draft.communities.push({ code, name, kind, streetCode, centre: toLonLat(part.middle) })
      draft.middles.set(code, part.middle)
      draft.features.push(makeFeature(getOutline(mesh, part.region.faces), { level: 'community', code, ...name }))
      addGrids(draft, code, { mesh, area: part, blocks: byFace })
    }
  }
  return draft
}
