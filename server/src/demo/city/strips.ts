import { add, centroid, direction, distance, findCrossing, getItem, mix, turnLeft } from './plane.ts'
import { edgeKey, getEdgeClass, getPoint, getRing, isJunction, placeCorner, splitFace } from './mesh.ts'
import type { Cut, Face, Mesh } from './mesh.ts'
import type { Point } from './plane.ts'
import type { Ground } from './skeleton.ts'

/** A piece of waterside: between the river's middle and its road, or between the shore and the coast road. */
type Side = 'river' | 'shore'

function isShoreEdge(mesh: Mesh, edge: readonly [number, number], ground: Ground): boolean {
  const [a, b] = edge
  if (mesh.owners.has(edgeKey(b, a))) return false
  const middle = mix(getPoint(mesh, a), getPoint(mesh, b), 0.5)
  return ground.coast.inland(middle[0], middle[1]) < 75
}

function isWaterEdge(mesh: Mesh, edge: readonly [number, number], ground: Ground): boolean {
  return getEdgeClass(mesh, edge[0], edge[1]) === 'river' || isShoreEdge(mesh, edge, ground)
}

/** Which waterside strip a face is, if it is one. */
export function findSide(mesh: Mesh, face: Face, ground: Ground): Side | undefined {
  let shore = false
  for (let index = 0; index < face.loop.length; index += 1) {
    const edge = [getItem(face.loop, index), getItem(face.loop, index + 1)] as const
    if (getEdgeClass(mesh, edge[0], edge[1]) === 'river') return 'river'
    shore ||= isShoreEdge(mesh, edge, ground)
  }
  return shore ? 'shore' : undefined
}

export function isStrip(mesh: Mesh, face: Face, ground: Ground): boolean {
  return findSide(mesh, face, ground) !== undefined
}

function findFarEdge(
  mesh: Mesh,
  face: Face,
  ray: { from: Point; to: Point; ground: Ground },
): { edge: readonly [number, number]; point: Point } | undefined {
  let best: { edge: readonly [number, number]; point: Point } | undefined
  let least = Infinity
  for (let index = 0; index < face.loop.length; index += 1) {
    const edge = [getItem(face.loop, index), getItem(face.loop, index + 1)] as const
    const ends = [getPoint(mesh, edge[0]), getPoint(mesh, edge[1])] as const
    const crossing = findCrossing([ray.from, ray.to], ends)
    if (!crossing || crossing.a < 1e-3 || crossing.a >= least) continue
    least = crossing.a
    best = isWaterEdge(mesh, edge, ray.ground) ? { edge, point: mix(ends[0], ends[1], crossing.b) } : undefined
  }
  return best
}

/** Cuts a strip straight across from one corner of its road side. */
function cutAcross(mesh: Mesh, face: Face, work: { corner: number; ground: Ground; cut: Cut }): readonly Face[] {
  const index = face.loop.indexOf(work.corner)
  const before = getItem(face.loop, index - 1)
  const after = getItem(face.loop, index + 1)
  const at = getPoint(mesh, work.corner)
  if (getEdgeClass(mesh, before, work.corner) === 'none' || getEdgeClass(mesh, work.corner, after) === 'none') return []
  const inward = turnLeft(direction(getPoint(mesh, before), getPoint(mesh, after)))
  const far = findFarEdge(mesh, face, { from: add(at, inward, 1), to: add(at, inward, 1000), ground: work.ground })
  if (!far) return []
  const to = placeCorner(mesh, far.edge, { point: far.point, snap: 8 })
  if (distance(at, getPoint(mesh, to)) < 8) return []
  return splitFace(mesh, face, { from: work.corner, to, path: [], cut: work.cut })
}

/** How far apart the cuts across a strip are kept, in metres. */
const APART = 90

/** Cuts the waterside strips across wherever a street ends at them, so that each piece belongs to the blocks behind it. */
export function cutStrips(mesh: Mesh, ground: Ground, cut: Cut): void {
  const open = [...mesh.faces.values()].filter((face) => isStrip(mesh, face, ground))
  for (let face = open.pop(); face; face = open.pop()) {
    const current = face
    const middle = centroid(getRing(mesh, current))
    const ends = current.loop.filter((corner, index) => isWaterEdge(mesh, [corner, getItem(current.loop, index + 1)], ground))
    const corners = current.loop
      .filter((corner) => isJunction(mesh, corner) && ends.every((end) => distance(getPoint(mesh, end), getPoint(mesh, corner)) > 12))
      .toSorted((a, b) => distance(getPoint(mesh, a), middle) - distance(getPoint(mesh, b), middle))
    for (const corner of corners) {
      if (isNearSide(mesh, current, { corner, ground })) continue
      const halves = cutAcross(mesh, current, { corner, ground, cut })
      open.push(...halves)
      if (halves.length > 0) break
    }
  }
}

/** Whether a corner lies so near to where the strip was cut already that another cut would leave a sliver. */
function isNearSide(mesh: Mesh, face: Face, work: { corner: number; ground: Ground }): boolean {
  const at = getPoint(mesh, work.corner)
  return face.loop.some((corner, index) => {
    const next = getItem(face.loop, index + 1)
    if (corner === work.corner || next === work.corner || getEdgeClass(mesh, corner, next) !== 'none') return false
    if (isWaterEdge(mesh, [corner, next], work.ground)) return false
    return [corner, next].some((end) => distance(getPoint(mesh, end), at) < APART)
  })
}
