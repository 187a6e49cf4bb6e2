import { distance, findCrossing, getItem, isInside, mix } from './plane.ts'
import { edgeKey, getEnds, getPoint, getRing, placeCorner, splitFace } from './mesh.ts'
import type { Cut, Face, Mesh } from './mesh.ts'
import type { Line, Point } from './plane.ts'

/** Crossings nearer than this to a corner use the corner, so that junctions do not come in pairs. */
const SNAP = 6

/** Where a line meets an edge: the place along the line, in points and parts of points. */
type Hit = { readonly along: number; readonly point: Point; readonly edge: readonly [number, number] }

function liesApart(a: readonly [Point, Point], b: readonly [Point, Point]): boolean {
  return (
    Math.max(a[0][0], a[1][0]) < Math.min(b[0][0], b[1][0]) ||
    Math.max(b[0][0], b[1][0]) < Math.min(a[0][0], a[1][0]) ||
    Math.max(a[0][1], a[1][1]) < Math.min(b[0][1], b[1][1]) ||
    Math.max(b[0][1], b[1][1]) < Math.min(a[0][1], a[1][1])
  )
}

function listEdges(mesh: Mesh): (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = []
  for (const key of mesh.owners.keys()) {
    const [from, to] = getEnds(key)
    if (from < to || !mesh.owners.has(edgeKey(to, from))) edges.push([from, to])
  }
  return edges
}

function listPieces(line: Line): (readonly [Point, Point])[] {
  return line.slice(1).map((point, index) => [getItem(line, index), point] as const)
}

function listHits(mesh: Mesh, line: Line): Hit[] {
  const hits: Hit[] = []
  const pieces = listPieces(line)
  const easts = line.map((point) => point[0])
  const norths = line.map((point) => point[1])
  const box = [
    [Math.min(...easts), Math.min(...norths)],
    [Math.max(...easts), Math.max(...norths)],
  ] as const
  for (const edge of listEdges(mesh)) {
    const ends = [getPoint(mesh, edge[0]), getPoint(mesh, edge[1])] as const
    if (liesApart(ends, box)) continue
    pieces.forEach((piece, index) => {
      const crossing = liesApart(ends, piece) ? undefined : findCrossing(piece, ends)
      if (crossing) hits.push({ along: index + crossing.a, point: mix(ends[0], ends[1], crossing.b), edge })
    })
  }
  return hits
}

/** A corner that a line passes. */
type Stop = { readonly along: number; readonly corner: number }

/** Turns hits into corners; several hits on one edge are taken in order along it. */
function placeHits(mesh: Mesh, hits: readonly Hit[]): Stop[] {
  const byEdge = Map.groupBy(hits, (hit) => edgeKey(hit.edge[0], hit.edge[1]))
  const placed: Stop[] = []
  for (const group of byEdge.values()) {
    const { edge } = getItem(group, 0)
    const start = getPoint(mesh, edge[0])
    let from = edge[0]
    for (const hit of group.toSorted((a, b) => distance(a.point, start) - distance(b.point, start))) {
      const corner = placeCorner(mesh, [from, edge[1]], { point: hit.point, snap: SNAP })
      placed.push({ along: hit.along, corner })
      if (corner === edge[1]) break
      from = corner
    }
  }
  return placed.toSorted((a, b) => a.along - b.along)
}

function pointAt(line: Line, along: number): Point {
  const index = Math.floor(along)
  return mix(getItem(line, index), getItem(line, Math.min(line.length - 1, index + 1)), along - index)
}

function findFaceBetween(mesh: Mesh, ends: readonly [number, number], probe: Point): Face | undefined {
  for (const face of mesh.faces.values()) {
    if (face.loop.includes(ends[0]) && face.loop.includes(ends[1]) && isInside(probe, getRing(mesh, face))) return face
  }
  return undefined
}

function areNeighbours(face: Face, a: number, b: number): boolean {
  const gap = Math.abs(face.loop.indexOf(a) - face.loop.indexOf(b))
  return gap === 1 || gap === face.loop.length - 1
}

/** A line still to be cut; `start` is the corner it begins at, when it begins at one. */
type Piece = { readonly line: Line; readonly start?: number }

function divideBetween(mesh: Mesh, line: Line, step: { a: Stop; b: Stop; cut: Cut }): void {
  const { a, b, cut } = step
  const face = findFaceBetween(mesh, [a.corner, b.corner], pointAt(line, (a.along + b.along) / 2))
  if (!face) return
  const ends = [getPoint(mesh, a.corner), getPoint(mesh, b.corner)] as const
  const inner = line.slice(Math.floor(a.along) + 1, Math.ceil(b.along))
  const path = inner.filter((point) => ends.every((end) => distance(end, point) > SNAP))
  if (path.length === 0 && areNeighbours(face, a.corner, b.corner)) return
  splitFace(mesh, face, { from: a.corner, to: b.corner, path, cut })
}

function isOnMesh(mesh: Mesh, piece: Piece): boolean {
  const probe = mix(getItem(piece.line, 0), getItem(piece.line, 1), 0.6)
  for (const face of mesh.faces.values()) if (isInside(probe, getRing(mesh, face))) return true
  return false
}

/** Cuts every face that a long line crosses, and gives back the ends that dangle inside a face, for when more lines are there. */
function cutMesh(mesh: Mesh, piece: Piece, cut: Cut): Piece[] {
  const { line, start } = piece
  const hits = placeHits(mesh, listHits(mesh, start === undefined ? line : line.slice(1)))
  const shift = start === undefined ? 0 : 1
  const stops: Stop[] = hits.map((hit) => ({ ...hit, along: hit.along + shift }))
  if (start !== undefined) stops.unshift({ along: 0, corner: start })
  for (let index = 1; index < stops.length; index += 1) {
    const a = getItem(stops, index - 1)
    const b = getItem(stops, index)
    if (a.corner !== b.corner) divideBetween(mesh, line, { a, b, cut })
  }
  const first = stops[0]
  const last = stops[stops.length - 1]
  if (!first || !last) return [piece]
  const rest: Piece[] = [{ line: [getPoint(mesh, last.corner), ...line.slice(Math.floor(last.along) + 1)], start: last.corner }]
  if (start === undefined) {
    const head = [...line.slice(0, Math.ceil(first.along)), getPoint(mesh, first.corner)]
    rest.push({ line: head.toReversed(), start: first.corner })
  }
  return rest.filter((left) => left.line.length > 2 && isOnMesh(mesh, left))
}

/** Cuts lines in turn, and again for the ends that found nothing to end at, until nothing changes. */
export function cutAll(mesh: Mesh, cuts: readonly { line: Line; cut: Cut }[]): void {
  let pending = cuts.map((entry) => ({ piece: { line: entry.line } as Piece, cut: entry.cut }))
  for (let round = 0; round < 4; round += 1) {
    pending = pending.flatMap(({ piece, cut }) => cutMesh(mesh, piece, cut).map((left) => ({ piece: left, cut })))
  }
}
