import { add, cross, direction, getItem, turnLeft } from './plane.ts'
import type { Point } from './plane.ts'

/** A ring moved inwards on every side by that side's own distance; sharp corners are cut short. */
export function insetRing(ring: readonly Point[], metres: (index: number) => number): Point[] {
  return ring.map((point, index) => {
    const before = direction(getItem(ring, index - 1), point)
    const after = direction(point, getItem(ring, index + 1))
    const a = metres((index - 1 + ring.length) % ring.length)
    const b = metres(index)
    const turn = cross(before, after)
    const plain = add(point, turnLeft(direction([0, 0], add(before, after))), Math.max(a, b))
    if (Math.abs(turn) < 0.2) return plain
    const moved = add(add(point, before, -b / turn), after, a / turn)
    const reach = Math.hypot(moved[0] - point[0], moved[1] - point[1])
    return reach > 3 * Math.max(a, b, 1) ? plain : moved
  })
}
