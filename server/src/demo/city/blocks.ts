import { add, centroid, direction, distance, dot, findCrossing, getItem, isNear, mix, signedArea, turnLeft } from './plane.ts'
import { followField } from './field.ts'
import { getPoint, getRing, isJunction, listAround, pairKey, placeCorner, splitFace } from './mesh.ts'
import { isStrip } from './strips.ts'
import { simplifyLine } from './curve.ts'
import type { EdgeClass, Face, Mesh } from './mesh.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Ground } from './skeleton.ts'
import type { Zone } from './zone.ts'

/** The size that blocks of a zone are divided down to, in square metres. */
const BLOCK_AREA: Readonly<Record<Zone, number>> = {
  old: 5600,
  cbd: 15_000,
  residential: 24_000,
  industrial: 56_000,
  port: 52_000,
  campus: 46_000,
  park: 120_000,
  village: 7000,
  farm: 150_000,
  hill: 620_000,
}

const STEP = 18
const SNAP = 17

/** What divides blocks: the ground they lie on, chance, and the number of the next line. */
type Division = { readonly ground: Ground; readonly prng: Prng; nextCut: number }

/** A way through a face: where it meets the outline, and the points between. */
type Way = { readonly from: Meeting; readonly to: Meeting; readonly path: Line }
type Meeting = { readonly edge: readonly [number, number]; readonly point: Point }

/** The block size wanted here: that of the finer third of the face, so that a town's edge is not lost in a wide field. */
function getWantedArea(ring: Line, ground: Ground): number {
  const middle = centroid(ring)
  const probes = [middle]
  for (let index = 0; index < 8; index += 1) probes.push(mix(middle, getItem(ring, Math.floor((index * ring.length) / 8)), 0.6))
  const sizes = probes.map((point) => BLOCK_AREA[ground.plan.getZone(point)]).toSorted((a, b) => a - b)
  return getItem(sizes, 2)
}

function findExit(mesh: Mesh, face: Face, step: readonly [Point, Point]): Meeting | undefined {
  let best: Meeting | undefined
  let least = Infinity
  for (let index = 0; index < face.loop.length; index += 1) {
    const edge = [getItem(face.loop, index), getItem(face.loop, index + 1)] as const
    const ends = [getPoint(mesh, edge[0]), getPoint(mesh, edge[1])] as const
    const crossing = findCrossing(step, ends)
    if (crossing && crossing.a > 1e-6 && crossing.a < least) {
      least = crossing.a
      best = { edge, point: mix(ends[0], ends[1], crossing.b) }
    }
  }
  return best
}

function walkToOutline(
  mesh: Mesh,
  face: Face,
  walk: { at: Point; heading: Point; ground: Ground },
): { path: Point[]; exit: Meeting } | undefined {
  let { at, heading } = walk
  const path: Point[] = []
  for (let count = 0; count < 140; count += 1) {
    const next = add(at, heading, STEP)
    const exit = findExit(mesh, face, [at, next])
    if (exit) return { path, exit }
    path.push(next)
    at = next
    heading = direction([0, 0], add(heading, followField(walk.ground.field, at, heading), 0.7))
  }
  return undefined
}

/** A way through an inner point, both ways along the field. */
function findWayThrough(mesh: Mesh, face: Face, walk: { at: Point; heading: Point; ground: Ground }): Way | undefined {
  const forth = walkToOutline(mesh, face, walk)
  const back = walkToOutline(mesh, face, { ...walk, heading: [-walk.heading[0], -walk.heading[1]] })
  if (!forth || !back) return undefined
  return { from: back.exit, to: forth.exit, path: [...back.path.toReversed(), walk.at, ...forth.path] }
}

/** A way that continues a street which ends at the face's outline. */
function findWayFrom(mesh: Mesh, face: Face, walk: { corner: number; heading: Point; ground: Ground }): Way | undefined {
  const at = getPoint(mesh, walk.corner)
  const index = face.loop.indexOf(walk.corner)
  const inward = direction([0, 0], walk.heading)
  const start = add(at, inward, 4)
  const forth = walkToOutline(mesh, face, { at: start, heading: inward, ground: walk.ground })
  if (!forth) return undefined
  return { from: { edge: [walk.corner, getItem(face.loop, index + 1)], point: at }, to: forth.exit, path: forth.path }
}

type Shape = { readonly middle: Point; readonly heading: Point; readonly long: number; readonly ring: Line }

/** The face's short axis: the direction in which a street should cross it. */
function getShape(ring: Line, ground: Ground): Shape {
  const middle = centroid(ring)
  const first = followField(ground.field, middle, [1, 0])
  const second = turnLeft(first)
  function extent(axis: Point): number {
    const values = ring.map((point) => dot(point, axis))
    return Math.max(...values) - Math.min(...values)
  }
  const a = extent(first)
  const b = extent(second)
  return a > b ? { middle, heading: second, long: a, ring } : { middle, heading: first, long: b, ring }
}

function isGoodAngle(mesh: Mesh, meeting: Meeting, inner: Point): boolean {
  const along = direction(getPoint(mesh, meeting.edge[0]), getPoint(mesh, meeting.edge[1]))
  return Math.abs(dot(along, direction(meeting.point, inner))) < 0.84
}

/** The ways to try, each to be looked for only when its turn comes: a failed try may have put corners into the outline. */
function listTries(mesh: Mesh, face: Face, work: { shape: Shape; division: Division }): (() => Way | undefined)[] {
  const { shape, division } = work
  const { ground, prng } = division
  const axis = turnLeft(shape.heading)
  const tries: (() => Way | undefined)[] = []
  const junctions = face.loop.filter((corner) => {
    const offset = Math.abs(dot(add(getPoint(mesh, corner), shape.middle, -1), axis))
    return listAround(mesh, corner).length === 3 && offset < shape.long * 0.22
  })
  for (const corner of prng.chance(0.75) ? junctions.slice(0, 4) : []) {
    const side = Math.sign(dot(add(shape.middle, getPoint(mesh, corner), -1), shape.heading)) || 1
    tries.push(() => findWayFrom(mesh, face, { corner, heading: [shape.heading[0] * side, shape.heading[1] * side], ground }))
  }
  for (const share of [prng.between(-0.1, 0.1), prng.between(-0.2, 0), prng.between(0, 0.2)]) {
    tries.push(() => findWayThrough(mesh, face, { at: add(shape.middle, axis, share * shape.long), heading: shape.heading, ground }))
  }
  return tries
}

function isGoodWay(mesh: Mesh, way: Way): boolean {
  if (way.path.length === 0 || way.from.edge[0] === way.to.edge[0] || distance(way.from.point, way.to.point) < 34) return false
  const first = getItem(way.path, 0)
  const last = getItem(way.path, way.path.length - 1)
  return isGoodAngle(mesh, way.from, first) && isGoodAngle(mesh, way.to, last)
}

function getSplitClass(way: Way, area: number, ground: Ground): EdgeClass {
  const probes = way.path.filter((_, index) => index % 3 === 0)
  const mean = probes.reduce((sum, point) => sum + ground.plan.density(point), 0) / probes.length
  if (mean < 0.3) return 'none'
  return area > 190_000 ? 'collector' : 'local'
}

/** The junction near a meeting point on the outline, or the corner made there. */
function settle(mesh: Mesh, face: Face, meeting: Meeting): number {
  const near = face.loop.find((corner) => isJunction(mesh, corner) && isNear(getPoint(mesh, corner), meeting.point, SNAP))
  return near ?? placeCorner(mesh, meeting.edge, { point: meeting.point, snap: 7 })
}

/** The line that a new street continues straight on from, if it does. */
function findContinued(mesh: Mesh, corner: number, step: { heading: Point; class: EdgeClass }): number | undefined {
  for (const other of listAround(mesh, corner)) {
    const cut = mesh.cuts.get(pairKey(other, corner))
    const straight = dot(direction(getPoint(mesh, other), getPoint(mesh, corner)), step.heading) > 0.93
    if (cut && straight && cut.class === step.class) return cut.id
  }
  return undefined
}

function leavesSlivers(mesh: Mesh, ends: { face: Face; from: number; to: number }, path: Line): boolean {
  const { face, from, to } = ends
  const start = face.loop.indexOf(from)
  const turned = [...face.loop.slice(start), ...face.loop.slice(0, start)]
  const right = [...turned.slice(0, turned.indexOf(to) + 1).map((corner) => getPoint(mesh, corner)), ...path.toReversed()]
  const share = signedArea(right) / signedArea(getRing(mesh, face))
  return share < 0.25 || share > 0.75
}

/** Divides a face by one street, or leaves it when no street fits. */
function divide(mesh: Mesh, face: Face, division: Division): readonly Face[] {
  const ring = getRing(mesh, face)
  const shape = getShape(ring, division.ground)
  for (const look of listTries(mesh, face, { shape, division })) {
    const way = look()
    if (!way || !isGoodWay(mesh, way)) continue
    const from = settle(mesh, face, way.from)
    const to = settle(mesh, face, way.to)
    const ends = [getPoint(mesh, from), getPoint(mesh, to)] as const
    const inner = way.path.filter((point) => ends.every((end) => !isNear(end, point, STEP)))
    const path = simplifyLine([ends[0], ...inner, ends[1]], 1).slice(1, -1)
    if (from === to || leavesSlivers(mesh, { face, from, to }, path)) continue
    const kind = getSplitClass(way, signedArea(ring), division.ground)
    const heading = direction(ends[0], path[0] ?? ends[1])
    const continued = findContinued(mesh, from, { heading, class: kind })
    const id = continued ?? division.nextCut++
    return splitFace(mesh, face, { from, to, path, cut: { id, class: kind } })
  }
  return []
}

/** Divides all ground but the river's strips into blocks, each about as large as its zone wants. */
export function makeBlocks(mesh: Mesh, division: Division): void {
  const open = [...mesh.faces.values()].filter((face) => !isStrip(mesh, face, division.ground))
  for (let face = open.pop(); face; face = open.pop()) {
    const ring = getRing(mesh, face)
    if (signedArea(ring) > division.prng.between(1.2, 2.1) * getWantedArea(ring, division.ground))
      open.push(...divide(mesh, face, division))
  }
}
