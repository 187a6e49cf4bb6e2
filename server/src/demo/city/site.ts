import { add, cross, dot, getItem, isInside, isNear, mix, nearestOnSegment } from './plane.ts'
import type { Block } from './block.ts'
import type { Point } from './plane.ts'

/** A block that is being built on: it knows what still fits. */
export type Site = {
  readonly block: Block
  /** Whether a convex outline lies on the block, clear of its streets and of water, whatever stands there. */
  fits(ring: readonly Point[]): boolean
  /** Takes the ground under a convex outline, `gap` metres from what stands there; false, and nothing taken, when it does not fit. */
  take(ring: readonly Point[], gap: number): boolean
}

/** Whether ground may be built on at all, whatever the block: no water, no steep slope. */
export type IsDry = (point: Point) => boolean

function isApart(a: readonly Point[], b: readonly Point[], gap: number): boolean {
  return [a, b].some((ring) =>
    ring.some((point, index) => {
      const edge = add(getItem(ring, index + 1), point, -1)
      const length = Math.hypot(edge[0], edge[1]) || 1
      const axis: Point = [edge[1] / length, -edge[0] / length]
      const first = a.map((corner) => dot(corner, axis))
      const second = b.map((corner) => dot(corner, axis))
      return Math.min(...first) > Math.max(...second) + gap || Math.min(...second) > Math.max(...first) + gap
    }),
  )
}

function withMiddles(ring: readonly Point[]): Point[] {
  return ring.flatMap((point, index) => [point, mix(point, getItem(ring, index + 1), 0.5)])
}

function keepsDistance(block: Block, points: readonly Point[]): boolean {
  return block.edges.every((edge) => {
    const span = add(edge.to, edge.from, -1)
    return points.every((point) => {
      if (isNear(point, edge.from, edge.crossing)) return false
      const between = add(point, edge.from, -1)
      const length = Math.hypot(span[0], span[1])
      if (Math.abs(cross(span, between)) >= edge.setback * length) return true
      return nearestOnSegment(point, edge.from, edge.to).metres >= edge.setback
    })
  })
}

/** Opens a block for building. */
export function makeSite(block: Block, isDry: IsDry): Site {
  const taken: (readonly Point[])[] = []
  function fits(ring: readonly Point[]): boolean {
    const probes = withMiddles(ring)
    if (!probes.every((point) => isInside(point, block.ring) && isDry(point))) return false
    return keepsDistance(block, probes) && !block.ring.some((corner) => isInside(corner, ring))
  }
  function take(ring: readonly Point[], gap: number): boolean {
    if (!taken.every((other) => isApart(ring, other, gap)) || !fits(ring)) return false
    taken.push(ring)
    return true
  }
  return { block, fits, take }
}
