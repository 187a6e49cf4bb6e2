import { centroid, direction, distance, getItem, mix, signedArea } from './plane.ts'
import { edgeKey, getEdgeClass, getRing, listAround, pairKey } from './mesh.ts'
import { findSide } from './strips.ts'
import type { EdgeClass, Face, Mesh } from './mesh.ts'
import type { Point } from './plane.ts'
import type { Ground } from './skeleton.ts'
import type { Zone } from './zone.ts'

/** What a block is used for. */
export type Use =
  | 'old'
  | 'slabs'
  | 'towers'
  | 'offices'
  | 'works'
  | 'port'
  | 'campus'
  | 'school'
  | 'hospital'
  | 'government'
  | 'market'
  | 'village'
  | 'park'
  | 'promenade'
  | 'beach'
  | 'farm'
  | 'forest'

/** One side of a block: the street that runs along it and how far buildings stay away from that street's middle. */
export type BlockEdge = {
  readonly from: Point
  readonly to: Point
  readonly class: EdgeClass
  /** The number of the line along the edge, or -1. */
  readonly cut: number
  readonly setback: number
  /** How far buildings stay away from the crossing at `from`, where wider streets may come in from the side. */
  readonly crossing: number
}

/** A block of ground between streets, against the clock. */
export type Block = {
  readonly face: number
  readonly ring: readonly Point[]
  readonly edges: readonly BlockEdge[]
  readonly middle: Point
  readonly area: number
  readonly zone: Zone
  readonly density: number
  readonly side: 'river' | 'shore' | undefined
}

const SETBACK: Readonly<Record<EdgeClass, number>> = {
  expressway: 40,
  arterial: 25,
  collector: 17,
  local: 10.5,
  rail: 24,
  river: 12,
  bank: 14,
  none: 4.5,
}

const QUAY_SETBACK = 26

function getSetback(kind: EdgeClass, narrow: boolean): number {
  return narrow && kind === 'local' ? 6.5 : SETBACK[kind]
}

function makeEdges(mesh: Mesh, face: Face, zone: Zone): BlockEdge[] {
  const ring = getRing(mesh, face)
  const narrow = zone === 'old' || zone === 'village'
  return face.loop.map((corner, index) => {
    const next = getItem(face.loop, index + 1)
    const kind = getEdgeClass(mesh, corner, next)
    const outside = !mesh.owners.has(edgeKey(next, corner))
    return {
      from: getItem(ring, index),
      to: getItem(ring, index + 1),
      class: kind,
      cut: mesh.cuts.get(pairKey(corner, next))?.id ?? -1,
      setback: outside ? QUAY_SETBACK : getSetback(kind, narrow),
      crossing: Math.max(...listAround(mesh, corner).map((other) => getSetback(getEdgeClass(mesh, corner, other), narrow))),
    }
  })
}

/** Reads a face of the mesh as a block. */
export function makeBlock(mesh: Mesh, face: Face, ground: Ground): Block {
  const ring = getRing(mesh, face)
  const middle = centroid(ring)
  const zone = ground.plan.getZone(middle)
  return {
    face: face.id,
    ring,
    edges: makeEdges(mesh, face, zone),
    middle,
    area: signedArea(ring),
    zone,
    density: ground.plan.density(middle),
    side: findSide(mesh, face, ground),
  }
}

/** Consecutive edges along one street, as one straight frontage. */
export function listFronts(block: Block): BlockEdge[] {
  const fronts: BlockEdge[] = []
  for (const edge of block.edges) {
    const last = fronts[fronts.length - 1]
    const straight = last && last.cut === edge.cut && distance(mix(last.from, edge.to, 0.5), last.to) < distance(last.from, edge.to)
    const bend = last ? nearlyStraight(last, edge) : false
    if (last && straight && bend) fronts[fronts.length - 1] = { ...last, to: edge.to }
    else fronts.push(edge)
  }
  return fronts
}

function nearlyStraight(a: BlockEdge, b: BlockEdge): boolean {
  const first = direction(a.from, a.to)
  const second = direction(b.from, b.to)
  return first[0] * second[0] + first[1] * second[1] > 0.995
}
