import { add, direction, distance, getItem, mix, nearestOnSegment, turnLeft } from './plane.ts'
import type { Line, Point } from './plane.ts'

function hermite(points: readonly [Point, Point, Point, Point], t: number): Point {
  const [p0, p1, p2, p3] = points
  function axis(i: 0 | 1): number {
    const a = -p0[i] + 3 * p1[i] - 3 * p2[i] + p3[i]
    const b = 2 * p0[i] - 5 * p1[i] + 4 * p2[i] - p3[i]
    return (((a * t + b) * t + p2[i] - p0[i]) * t + 2 * p1[i]) / 2
  }
  return [axis(0), axis(1)]
}

/** A smooth line (Catmull-Rom) through control points, with a point about every `step` metres. */
export function smoothLine(controls: Line, step: number): Point[] {
  const last = controls.length - 1
  const out: Point[] = []
  for (let index = 0; index < last; index += 1) {
    const a = getItem(controls, index)
    const b = getItem(controls, index + 1)
    const before = index === 0 ? add(a, add(b, a, -1), -1) : getItem(controls, index - 1)
    const after = index === last - 1 ? add(b, add(b, a, -1)) : getItem(controls, index + 2)
    const count = Math.max(1, Math.round(distance(a, b) / step))
    for (let part = 0; part < count; part += 1) out.push(hermite([before, a, b, after], part / count))
  }
  out.push(getItem(controls, last))
  return out
}

/** The direction of a line at one of its points. */
export function tangentAt(line: Line, index: number): Point {
  return direction(getItem(line, Math.max(0, index - 1)), getItem(line, Math.min(line.length - 1, index + 1)))
}

/** A line moved to its left; the metres may differ along it. */
export function offsetLine(line: Line, metres: (point: Point, index: number) => number): Point[] {
  return line.map((point, index) => add(point, turnLeft(tangentAt(line, index)), metres(point, index)))
}

/** Drops points that lie within `tolerance` metres of the line through their neighbours (Douglas-Peucker). */
export function simplifyLine(line: Line, tolerance: number): Point[] {
  const first = line[0]
  const last = line[line.length - 1]
  if (!first || !last || line.length < 3) return [...line]
  let worst = 0
  let split = 0
  for (let index = 1; index < line.length - 1; index += 1) {
    const { metres } = nearestOnSegment(getItem(line, index), first, last)
    if (metres > worst) {
      worst = metres
      split = index
    }
  }
  if (worst <= tolerance) return [first, last]
  return [...simplifyLine(line.slice(0, split + 1), tolerance).slice(0, -1), ...simplifyLine(line.slice(split), tolerance)]
}

/** Cuts the corners of a ring twice (Chaikin), so that a coarse outline looks drawn by water or hand. */
export function roundRing(ring: Line, rounds = 2): Point[] {
  let current: Point[] = [...ring]
  for (let round = 0; round < rounds; round += 1) {
    const points = current
    current = points.flatMap((point, index) => {
      const next = getItem(points, index + 1)
      return [mix(point, next, 0.25), mix(point, next, 0.75)]
    })
  }
  return current
}
