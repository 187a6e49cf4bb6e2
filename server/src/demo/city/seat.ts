import { distance, getItem, isInside } from './plane.ts'
import { edgeKey, getEdgeClass, getFace, getRing } from './mesh.ts'
import { findOutline, mergeRegions } from './regions.ts'
import type { Mesh } from './mesh.ts'
import type { Name } from './city.ts'
import type { Point } from './plane.ts'
import type { Region } from './regions.ts'

/** A region with its middle, and the regions it is made of. */
export type Area = { readonly region: Region; readonly middle: Point; readonly parts: readonly Area[] }

/** A street or town: its number, its name, the spot it grows from and how far it reaches against the others. */
type Seat = { readonly at: Point; readonly reach: number; readonly number: string; readonly kind: 'street' | 'town'; readonly name: Name }

/** Streets and towns by where their middle is expected, in metres of the plane. */
const SEATS: readonly Seat[] = [
  { reach: 0.9, at: [-1000, -1400], number: '001', kind: 'street', name: { zh: '古渡街道', en: 'Gudu Subdistrict' } },
  { reach: 1, at: [-2900, -900], number: '002', kind: 'street', name: { zh: '望潮街道', en: 'Wangchao Subdistrict' } },
  { reach: 1, at: [-1100, 300], number: '003', kind: 'street', name: { zh: '凤梧街道', en: 'Fengwu Subdistrict' } },
  { reach: 1, at: [1900, -1200], number: '004', kind: 'street', name: { zh: '听澜街道', en: 'Tinglan Subdistrict' } },
  { reach: 1, at: [1200, 400], number: '005', kind: 'street', name: { zh: '明湖街道', en: 'Minghu Subdistrict' } },
  { reach: 1.2, at: [4500, -1400], number: '006', kind: 'street', name: { zh: '港兴街道', en: 'Gangxing Subdistrict' } },
  { reach: 1.35, at: [-2500, 2600], number: '101', kind: 'town', name: { zh: '榕溪镇', en: 'Rongxi Town' } },
  { reach: 1.35, at: [2700, 2900], number: '102', kind: 'town', name: { zh: '岚岭镇', en: 'Lanling Town' } },
]

type Claim = { readonly seat: Seat; readonly parts: Area[] }

/** Crossing the river costs a street this much of its reach. */
const RIVER_TOLL = 2.6

export function listFaces(areas: readonly Area[]): number[] {
  return areas.flatMap((area) => area.region.faces)
}

/** The areas next to each area, with what it costs to grow across. */
function listNeighbours(mesh: Mesh, areas: readonly Area[]): Map<Area, Map<Area, number>> {
  const home = new Map(areas.flatMap((area) => area.region.faces.map((face) => [face, area] as const)))
  const near = new Map(areas.map((area) => [area, new Map<Area, number>()] as const))
  for (const face of mesh.faces.values()) {
    const here = home.get(face.id)
    face.loop.forEach((corner, index) => {
      const next = getItem(face.loop, index + 1)
      const there = home.get(mesh.owners.get(edgeKey(next, corner)) ?? -1)
      if (!here || !there || here === there) return
      const toll = getEdgeClass(mesh, corner, next) === 'river' ? RIVER_TOLL : 1
      near.get(here)?.set(there, Math.min(near.get(here)?.get(there) ?? Infinity, toll))
    })
  }
  return near
}

function startClaims(mesh: Mesh, areas: readonly Area[]): Claim[] {
  const open = new Set(areas)
  return SEATS.map((seat) => {
    const nearest = [...open].toSorted((a, b) => distance(a.middle, seat.at) - distance(b.middle, seat.at))
    const holder =
      nearest.find((area) => area.region.faces.some((face) => isInside(seat.at, getRing(mesh, getFace(mesh, face))))) ?? getItem(nearest, 0)
    open.delete(holder)
    return { seat, parts: [holder] }
  })
}

type Step = { readonly claim: Claim; readonly area: Area; readonly cost: number }

function listSteps(claims: readonly Claim[], open: ReadonlySet<Area>, near: ReadonlyMap<Area, ReadonlyMap<Area, number>>): Step[] {
  const steps = claims.flatMap((claim) =>
    claim.parts.flatMap((part) =>
      [...(near.get(part) ?? [])]
        .filter(([area]) => open.has(area))
        .map(([area, toll]) => ({ claim, area, cost: (toll * distance(area.middle, claim.seat.at)) / claim.seat.reach })),
    ),
  )
  return steps.toSorted((a, b) => a.cost - b.cost)
}

/** Gives every community to a street or town: each grows from its seat to what lies nearest, always in one piece. */
export function seatCommunities(mesh: Mesh, areas: readonly Area[]): { seat: Seat; parts: readonly Area[] }[] {
  const near = listNeighbours(mesh, areas)
  const claims = startClaims(mesh, areas)
  const open = new Set(areas)
  for (const claim of claims) for (const part of claim.parts) open.delete(part)
  while (open.size > 0) {
    const step = listSteps(claims, open, near).find((candidate) => findOutline(mesh, listFaces([...candidate.claim.parts, candidate.area])))
    if (!step) break
    step.claim.parts.push(step.area)
    open.delete(step.area)
  }
  return open.size === 0 ? claims : placeRest(mesh, claims, areas)
}

/** Joins what no street could take without a hole in it. */
function placeRest(mesh: Mesh, claims: readonly Claim[], areas: readonly Area[]): { seat: Seat; parts: readonly Area[] }[] {
  const taken = new Set(claims.flatMap((claim) => claim.parts))
  const heavy = claims.map((claim) => ({ faces: listFaces(claim.parts), weight: 1e12 }))
  const rest = areas.filter((area) => !taken.has(area)).map((area) => area.region)
  const merged = mergeRegions(mesh, [...heavy, ...rest], claims.length)
  return claims.map((claim) => {
    const first = listFaces(claim.parts)[0] ?? -1
    const faces = new Set(merged.find((region) => region.faces.includes(first))?.faces)
    return { seat: claim.seat, parts: areas.filter((area) => faces.has(area.region.faces[0] ?? -1)) }
  })
}
