import { add, centroid, direction, dot, getItem, nearestOnSegment, turnLeft } from './plane.ts'
import { getFace, pairKey } from './mesh.ts'
import { toLonLat } from './frame.ts'
import type { BlockEdge } from './block.ts'
import type { Built } from './construct.ts'
import type { Frontage } from './city.ts'
import type { Mesh } from './mesh.ts'
import type { NamedSite } from './places.ts'
import type { Point } from './plane.ts'
import type { Milestone } from './roads.ts'
import type { IsDry } from './site.ts'

/** Metres of street to one house number on each side. */
const PER_NUMBER = 9

type Front = { readonly edge: BlockEdge; readonly index: number; readonly point: Point; readonly metres: number }

function findFront(entry: Built, middle: Point): Front | undefined {
  let best: Front | undefined
  entry.block.edges.forEach((edge, index) => {
    if (edge.class !== 'local' && edge.class !== 'collector' && edge.class !== 'arterial') return
    const { point, metres } = nearestOnSegment(middle, edge.from, edge.to)
    if (!best || metres < best.metres) best = { edge, index, point, metres }
  })
  return best
}

/** The number of a house: odd on one side of its street and even on the other, rising along it. */
function getNumber(mile: Milestone, front: Front, first: boolean): number {
  const along = dot(add(front.point, front.edge.from, -1), direction(front.edge.from, front.edge.to))
  const length = Math.hypot(front.edge.to[0] - front.edge.from[0], front.edge.to[1] - front.edge.from[1])
  const metres = mile.metres + (first ? along : length - along)
  return 1 + 2 * Math.floor(metres / PER_NUMBER) + (first ? 0 : 1)
}

/** The pavement before every building that stands near a street, with its house number. */
export function makeFrontages(
  mesh: Mesh,
  built: readonly Built[],
  work: { miles: ReadonlyMap<number, Milestone>; gridByFace: ReadonlyMap<number, string> },
): Frontage[] {
  return built.flatMap((entry) =>
    entry.built.flatMap((footprint): Frontage[] => {
      const front = findFront(entry, centroid(footprint.ring))
      const gridCode = work.gridByFace.get(entry.block.face)
      if (!front || gridCode === undefined) return []
      const { loop } = getFace(mesh, entry.block.face)
      const from = getItem(loop, front.index)
      const mile = work.miles.get(pairKey(from, getItem(loop, front.index + 1)))
      if (!mile) return []
      const inward = turnLeft(direction(front.edge.from, front.edge.to))
      const position = toLonLat(add(front.point, inward, front.edge.setback * 0.7))
      return [{ position, gridCode, kind: footprint.kind, road: mile.street.name, number: getNumber(mile, front, mile.first === from) }]
    }),
  )
}

/** Spots in parks and at markets, which have a name and no number. */
export function makeSpots(sites: readonly NamedSite[], gridByFace: ReadonlyMap<number, string>, isDry: IsDry): Frontage[] {
  return sites.flatMap((site): Frontage[] => {
    const { block } = site.built
    const gridCode = gridByFace.get(block.face)
    if ((site.kind !== 'park' && site.kind !== 'market') || gridCode === undefined) return []
    const corners = block.ring.map((corner) => add(corner, add(block.middle, corner, -1), 0.3))
    const at = [block.middle, ...corners].find(isDry)
    return at ? [{ position: toLonLat(at), gridCode, kind: site.kind, road: site.name, number: 0 }] : []
  })
}
