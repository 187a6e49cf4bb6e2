import type { UnitGrid } from '@yiwang/kernel'

type Point = readonly [number, number]
type Ring = readonly Point[]

/** Cuts grids until there are so many, always the largest first, across its longer side; codes are counted anew in each community. */
export function splitGrids(grids: readonly UnitGrid[], count: number): readonly UnitGrid[] {
  const parts = grids.map((grid) => ({ grid, ring: ringOf(grid), area: areaOf(ringOf(grid)) })).toSorted((a, b) => a.area - b.area)
  while (parts.length < count) {
    const largest = parts.pop()
    if (!largest) break
    for (const ring of halves(largest.ring)) {
      const area = areaOf(ring)
      parts.splice(placeOf(parts, area), 0, { grid: largest.grid, ring, area })
    }
  }
  const counts = new Map<string, number>()
  const sorted = parts.toSorted((a, b) => a.grid.code.localeCompare(b.grid.code) || (a.ring[0]?.[0] ?? 0) - (b.ring[0]?.[0] ?? 0))
  return sorted.map(({ grid, ring }) => {
    const community = grid.code.slice(0, 12)
    const number = (counts.get(community) ?? 0) + 1
    counts.set(community, number)
    return { ...grid, code: `${community}${String(number).padStart(3, '0')}`, polygon: [ring] }
  })
}

function placeOf(parts: readonly { readonly area: number }[], area: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.area ?? 0) < area) low = middle + 1
    else high = middle
  }
  return low
}

function ringOf({ polygon }: UnitGrid): Ring {
  return (polygon[0] ?? []) as Ring
}

function areaOf(ring: Ring): number {
  let sum = 0
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return Math.abs(sum) / 2
}

/** The two parts of a ring on either side of the line through the middle of its longer side. */
function halves(ring: Ring): readonly [Ring, Ring] {
  const axis = spanOf(ring, 0) >= spanOf(ring, 1) ? 0 : 1
  const along = ring.map((point) => point[axis])
  const line = (Math.min(...along) + Math.max(...along)) / 2
  return [clipped(ring, { axis, line, keepsLower: true }), clipped(ring, { axis, line, keepsLower: false })]
}

function spanOf(ring: Ring, axis: 0 | 1): number {
  const along = ring.map((point) => point[axis])
  return Math.max(...along) - Math.min(...along)
}

/** One side of a ring (Sutherland and Hodgman 1974), closed. */
function clipped(ring: Ring, cut: { readonly axis: 0 | 1; readonly line: number; readonly keepsLower: boolean }): Ring {
  const open = ring.slice(0, -1)
  function isKept(point: Point): boolean {
    return cut.keepsLower ? point[cut.axis] <= cut.line : point[cut.axis] >= cut.line
  }
  const kept = open.flatMap((point, index): Point[] => {
    const before = open.at(index - 1) ?? point
    const crossing = isKept(before) === isKept(point) ? [] : [crossed(before, point, cut)]
    return isKept(point) ? [...crossing, point] : crossing
  })
  return [...kept, ...kept.slice(0, 1)]
}

function crossed(from: Point, to: Point, { axis, line }: { readonly axis: 0 | 1; readonly line: number }): Point {
  const part = (line - from[axis]) / (to[axis] - from[axis])
  return [round(from[0] + (to[0] - from[0]) * part), round(from[1] + (to[1] - from[1]) * part)]
}

function round(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
