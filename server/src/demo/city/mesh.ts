import { distance, getItem, signedArea } from './plane.ts'
import type { Line, Point } from './plane.ts'

/** One piece of ground, its corners named by their numbers, against the clock. */
export type Face = { readonly id: number; readonly loop: number[] }

/** What runs along an edge of the mesh. */
export type EdgeClass = 'expressway' | 'arterial' | 'collector' | 'local' | 'rail' | 'river' | 'bank' | 'none'

/** A line that cut the mesh, and that its edges remember. */
export type Cut = { readonly id: number; readonly class: EdgeClass }

/**
 * Ground divided into faces without gap or overlap. Neighbours share their corners by number, so that whatever is
 * built from faces fits exactly.
 */
export type Mesh = {
  readonly points: Point[]
  readonly faces: Map<number, Face>
  /** The face to the left of a directed edge, by edge key. */
  readonly owners: Map<number, number>
  /** The cut along an edge, by edge key with the lower corner first. */
  readonly cuts: Map<number, Cut>
  /** The corners joined to each corner by an edge. */
  readonly around: number[][]
}

const KEY = 1_000_000

/** The key of a directed edge. */
export function edgeKey(from: number, to: number): number {
  return from * KEY + to
}

/** The key of an edge whichever way it is walked. */
export function pairKey(a: number, b: number): number {
  return a < b ? edgeKey(a, b) : edgeKey(b, a)
}

/** The two corners of an edge key. */
export function getEnds(key: number): readonly [from: number, to: number] {
  return [Math.floor(key / KEY), key % KEY]
}

function own(mesh: Mesh, face: Face): void {
  face.loop.forEach((corner, index) => mesh.owners.set(edgeKey(corner, getItem(face.loop, index + 1)), face.id))
}

/** Starts a mesh with one face. */
export function makeMesh(ring: Line): Mesh {
  const points = signedArea(ring) > 0 ? [...ring] : ring.toReversed()
  const size = points.length
  const around = points.map((_, index) => [(index + 1) % size, (index + size - 1) % size])
  const mesh: Mesh = { points, faces: new Map(), owners: new Map(), cuts: new Map(), around }
  const face = { id: 0, loop: points.map((_, index) => index) }
  mesh.faces.set(0, face)
  own(mesh, face)
  return mesh
}

export function getPoint(mesh: Mesh, corner: number): Point {
  return getItem(mesh.points, corner)
}

/** The outline of a face in metres. */
export function getRing(mesh: Mesh, face: Face): Point[] {
  return face.loop.map((corner) => getPoint(mesh, corner))
}

export function getFace(mesh: Mesh, id: number): Face {
  const face = mesh.faces.get(id)
  if (!face) throw new RangeError('mesh.no_such_face')
  return face
}

/** Adds a corner of no edge yet. */
function addPoint(mesh: Mesh, point: Point): number {
  mesh.points.push(point)
  mesh.around.push([])
  return mesh.points.length - 1
}

function join(mesh: Mesh, a: number, b: number): void {
  mesh.around[a]?.push(b)
  mesh.around[b]?.push(a)
}

function part(mesh: Mesh, a: number, b: number): void {
  mesh.around[a] = listAround(mesh, a).filter((other) => other !== b)
  mesh.around[b] = listAround(mesh, b).filter((other) => other !== a)
}

/** The corners joined to a corner. */
export function listAround(mesh: Mesh, corner: number): readonly number[] {
  return mesh.around[corner] ?? []
}

/** Whether three or more edges meet at a corner. */
export function isJunction(mesh: Mesh, corner: number): boolean {
  return listAround(mesh, corner).length > 2
}

function insertInLoop(mesh: Mesh, edge: readonly [number, number], corner: number): void {
  const owner = mesh.owners.get(edgeKey(edge[0], edge[1]))
  if (owner === undefined) return
  const { loop } = getFace(mesh, owner)
  loop.splice(loop.indexOf(edge[0]) + 1, 0, corner)
  mesh.owners.delete(edgeKey(edge[0], edge[1]))
  mesh.owners.set(edgeKey(edge[0], corner), owner)
  mesh.owners.set(edgeKey(corner, edge[1]), owner)
}

/** The corner at a point of an edge: one of its ends when within `snap` metres, otherwise a new one in both neighbours. */
export function placeCorner(mesh: Mesh, edge: readonly [number, number], spot: { point: Point; snap: number }): number {
  const near = edge.find((end) => distance(getPoint(mesh, end), spot.point) <= spot.snap)
  if (near !== undefined) return near
  const corner = addPoint(mesh, spot.point)
  const [from, to] = edge
  insertInLoop(mesh, [from, to], corner)
  insertInLoop(mesh, [to, from], corner)
  part(mesh, from, to)
  join(mesh, from, corner)
  join(mesh, corner, to)
  const cut = mesh.cuts.get(pairKey(from, to))
  mesh.cuts.delete(pairKey(from, to))
  if (cut) {
    mesh.cuts.set(pairKey(from, corner), cut)
    mesh.cuts.set(pairKey(corner, to), cut)
  }
  return corner
}

/** A line through a face from corner to corner, and what runs along it. */
type Split = { readonly from: number; readonly to: number; readonly path: Line; readonly cut: Cut }

/** Divides a face in two; the first half keeps the left side of the split's line. */
export function splitFace(mesh: Mesh, face: Face, split: Split): readonly [Face, Face] {
  const { from, to } = split
  const start = face.loop.indexOf(from)
  const turned = [...face.loop.slice(start), ...face.loop.slice(0, start)]
  const end = turned.indexOf(to)
  const inner = split.path.map((point) => addPoint(mesh, point))
  const chain = [from, ...inner, to]
  for (let index = 1; index < chain.length; index += 1) {
    const pair = [getItem(chain, index - 1), getItem(chain, index)] as const
    mesh.cuts.set(pairKey(pair[0], pair[1]), split.cut)
    join(mesh, pair[0], pair[1])
  }
  const right: Face = { id: face.id, loop: [...turned.slice(0, end + 1), ...inner.toReversed()] }
  const left: Face = { id: mesh.faces.size, loop: [...turned.slice(end), ...chain.slice(0, -1)] }
  mesh.faces.set(right.id, right)
  mesh.faces.set(left.id, left)
  own(mesh, right)
  own(mesh, left)
  return [left, right]
}

/** What lies along an edge. */
export function getEdgeClass(mesh: Mesh, a: number, b: number): EdgeClass {
  return mesh.cuts.get(pairKey(a, b))?.class ?? 'none'
}
