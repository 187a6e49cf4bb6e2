import { AVENUES, LANES, ROADS, STREETS } from './naming.ts'
import { distance, getItem, isInside, mix } from './plane.ts'
import { getEnds, getPoint, pairKey } from './mesh.ts'
import { toLineCoordinates } from './frame.ts'
import type { Feature, Name, RoadClass, RoadProperties } from './city.ts'
import type { EdgeClass, Mesh } from './mesh.ts'
import type { Naming } from './naming.ts'
import type { Line, Point } from './plane.ts'
import type { River } from './river.ts'
import type { Spine } from './skeleton.ts'

/** A street as it lies in the mesh: one unbroken run of edges. */
export type Street = { readonly cut: number; readonly class: RoadClass; readonly corners: readonly number[]; readonly name: Name }

/** Where an edge lies on its street: metres from the street's beginning to the edge's first corner. */
export type Milestone = { readonly street: Street; readonly first: number; readonly metres: number }

const ROAD_CLASSES: Readonly<Partial<Record<EdgeClass, RoadClass>>> = {
  expressway: 'expressway',
  arterial: 'arterial',
  collector: 'collector',
  local: 'local',
}

type Link = Map<number, number[]>

function listLinks(mesh: Mesh): Map<number, { class: RoadClass; link: Link }> {
  const byCut = new Map<number, { class: RoadClass; link: Link }>()
  for (const [key, cut] of mesh.cuts) {
    const kind = ROAD_CLASSES[cut.class]
    if (!kind) continue
    const entry = byCut.get(cut.id) ?? { class: kind, link: new Map<number, number[]>() }
    byCut.set(cut.id, entry)
    const [a, b] = getEnds(key)
    entry.link.set(a, [...(entry.link.get(a) ?? []), b])
    entry.link.set(b, [...(entry.link.get(b) ?? []), a])
  }
  return byCut
}

/** Unravels a set of edges into runs, beginning at loose ends. */
function listRuns(link: Link): number[][] {
  const runs: number[][] = []
  const walked = new Set<number>()
  const starts = [...link.keys()].toSorted((a, b) => Number(link.get(a)?.length !== 1) - Number(link.get(b)?.length !== 1))
  for (const start of starts) {
    let here = start
    const run = [start]
    for (;;) {
      const next = link.get(here)?.find((other) => !walked.has(pairKey(here, other)))
      if (next === undefined) break
      walked.add(pairKey(here, next))
      run.push(next)
      here = next
    }
    if (run.length > 1) runs.push(run)
  }
  return runs
}

function lengthOf(mesh: Mesh, corners: readonly number[]): number {
  let sum = 0
  for (let index = 1; index < corners.length; index += 1)
    sum += distance(getPoint(mesh, getItem(corners, index - 1)), getPoint(mesh, getItem(corners, index)))
  return sum
}

function nameRoad(kind: RoadClass, metres: number, naming: Naming): Name {
  if (kind === 'arterial') return naming.take(metres > 2600 ? AVENUES : ROADS)
  if (kind === 'collector') return naming.take(ROADS)
  return naming.take(metres > 330 ? STREETS : LANES)
}

/** Reads the streets off the mesh and names those that the district's plan did not name. */
export function listStreets(mesh: Mesh, spines: readonly Spine[], naming: Naming): Street[] {
  return [...listLinks(mesh)].flatMap(([cut, entry]) => {
    const runs = listRuns(entry.link)
    const spine = spines[cut]
    const metres = runs.reduce((sum, corners) => sum + lengthOf(mesh, corners), 0)
    const name = spine?.zh ? { zh: spine.zh, en: spine.en } : nameRoad(entry.class, metres, naming)
    return runs.map((corners) => ({ cut, class: entry.class, corners, name }))
  })
}

/** Measures every street edge from its street's beginning. */
export function measureStreets(mesh: Mesh, streets: readonly Street[]): Map<number, Milestone> {
  const miles = new Map<number, Milestone>()
  for (const street of streets) {
    let metres = 0
    for (let index = 1; index < street.corners.length; index += 1) {
      const a = getItem(street.corners, index - 1)
      const b = getItem(street.corners, index)
      miles.set(pairKey(a, b), { street, first: a, metres })
      metres += distance(getPoint(mesh, a), getPoint(mesh, b))
    }
  }
  return miles
}

function makeRoad(line: Line, properties: RoadProperties): Feature<RoadProperties> {
  return { type: 'Feature', properties, geometry: { type: 'LineString', coordinates: toLineCoordinates(line) } }
}

/** Cuts a street where it goes onto or off a bridge. */
function listParts(mesh: Mesh, street: Street, river: River): { line: Point[]; bridge: boolean }[] {
  const parts: { line: Point[]; bridge: boolean }[] = []
  for (let index = 1; index < street.corners.length; index += 1) {
    const from = getPoint(mesh, getItem(street.corners, index - 1))
    const to = getPoint(mesh, getItem(street.corners, index))
    const bridge = [0, 0.25, 0.5, 0.75, 1].some((share) => {
      const at = mix(from, to, share)
      return river.away(at[0], at[1]) < river.halfWidth(at[1])
    })
    const last = parts[parts.length - 1]
    if (last && last.bridge === bridge) last.line.push(to)
    else parts.push({ line: [from, to], bridge })
  }
  return parts
}

const RANK: readonly RoadClass[] = ['local', 'collector', 'arterial', 'expressway']

type RoadWork = { readonly spines: readonly Spine[]; readonly outline: Line; readonly river: River; readonly land: Line }

/** The road layer, small roads first; the bigger ones go on beyond the district's border. */
export function makeRoadFeatures(mesh: Mesh, streets: readonly Street[], work: RoadWork): Feature<RoadProperties>[] {
  const inner = streets.flatMap((street) => {
    return listParts(mesh, street, work.river).map((part) =>
      makeRoad(part.line, { class: street.class, bridge: part.bridge, ...street.name }),
    )
  })
  const outer = work.spines.flatMap((spine) => {
    const kind = ROAD_CLASSES[spine.class]
    const leaves = kind && spine.zh !== '' && !isRiverside(spine, work.river)
    return leaves
      ? listOutside(spine.line, work).map((line) => makeRoad(line, { class: kind, bridge: false, zh: spine.zh, en: spine.en }))
      : []
  })
  return [...outer, ...inner].toSorted((a, b) => RANK.indexOf(a.properties.class) - RANK.indexOf(b.properties.class))
}

function isRiverside(spine: Spine, river: River): boolean {
  const last = getItem(spine.line, spine.line.length - 1)
  return river.away(last[0], last[1]) < 90
}

/** The parts of a line that lie outside a ring, from the border outwards and beyond its ends. */
function listOutside(line: Line, work: RoadWork): Point[][] {
  const inside = line.map((point) => isInside(point, work.outline))
  const first = inside.indexOf(true)
  const last = inside.lastIndexOf(true)
  const parts = [line.slice(0, first + 1), line.slice(last)]
  return parts.filter((part) => part.length > 2 && part.every((point) => isInside(point, work.land))).map((part) => [...part])
}
