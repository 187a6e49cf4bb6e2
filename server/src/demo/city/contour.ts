import { getItem, signedArea } from './plane.ts'
import { roundRing, simplifyLine } from './curve.ts'
import type { Point } from './plane.ts'
import type { Surface } from './raster.ts'

/** The part of the plane to be contoured, and how finely, in metres. */
type Extent = { readonly west: number; readonly south: number; readonly east: number; readonly north: number; readonly step: number }

type Lattice = { readonly extent: Extent; readonly level: number; value(column: number, row: number): number }

/** For each corner pattern of a cell (bits: SW 1, SE 2, NE 4, NW 8), the sides that a contour enters and leaves by, high ground on its left. */
const SIDES: readonly (readonly [number, number][])[] = [
  [],
  [[0, 3]],
  [[1, 0]],
  [[1, 3]],
  [[2, 1]],
  [
    [0, 3],
    [2, 1],
  ],
  [[2, 0]],
  [[2, 3]],
  [[3, 2]],
  [[0, 2]],
  [
    [1, 0],
    [3, 2],
  ],
  [[1, 2]],
  [[3, 1]],
  [[0, 1]],
  [[3, 0]],
  [],
]

function pointOnSide(lattice: Lattice, cell: readonly [number, number], side: number): Point {
  const corners = [
    [0, 0, 1, 0],
    [1, 0, 1, 1],
    [0, 1, 1, 1],
    [0, 0, 0, 1],
  ] as const
  const [a, b, c, d] = getItem(corners, side)
  const first = lattice.value(cell[0] + a, cell[1] + b)
  const second = lattice.value(cell[0] + c, cell[1] + d)
  const share = (lattice.level - first) / (second - first || 1)
  const { extent } = lattice
  return [extent.west + (cell[0] + a + (c - a) * share) * extent.step, extent.south + (cell[1] + b + (d - b) * share) * extent.step]
}

function keyOf(point: Point): string {
  return `${point[0].toFixed(2)} ${point[1].toFixed(2)}`
}

/** Samples a surface with a rim of low ground, so that every contour closes. */
function sampleLattice(surface: Surface, extent: Extent): { columns: number; rows: number; values: Float64Array } {
  const columns = Math.round((extent.east - extent.west) / extent.step) + 1
  const rows = Math.round((extent.north - extent.south) / extent.step) + 1
  const values = new Float64Array(columns * rows).fill(-1)
  for (let row = 1; row < rows - 1; row += 1) {
    for (let column = 1; column < columns - 1; column += 1) {
      values[row * columns + column] = surface(extent.west + column * extent.step, extent.south + row * extent.step)
    }
  }
  return { columns, rows, values }
}

function chain(links: Map<string, { from: Point; to: Point }>): Point[][] {
  const rings: Point[][] = []
  for (let first = links.values().next().value; first; first = links.values().next().value) {
    const ring: Point[] = []
    for (let link: { from: Point; to: Point } | undefined = first; link; link = links.get(keyOf(link.to))) {
      ring.push(link.from)
      links.delete(keyOf(link.from))
    }
    rings.push(ring)
  }
  return rings
}

/** The outlines of the ground above each level, rounded; pits inside are left out. */
export function makeContours(surface: Surface, extent: Extent, levels: readonly number[]): { level: number; ring: Point[] }[] {
  const { columns, rows, values } = sampleLattice(surface, extent)
  function value(column: number, row: number): number {
    return values[row * columns + column] ?? -1
  }
  return levels.flatMap((level) => {
    const lattice: Lattice = { extent, level, value }
    const links = new Map<string, { from: Point; to: Point }>()
    for (let row = 0; row < rows - 1; row += 1) {
      for (let column = 0; column < columns - 1; column += 1) {
        const high = [value(column, row), value(column + 1, row), value(column + 1, row + 1), value(column, row + 1)]
        const pattern = high.reduce((sum, height, index) => sum + (height >= level ? 1 << index : 0), 0)
        for (const [enter, leave] of getItem(SIDES, pattern)) {
          const from = pointOnSide(lattice, [column, row], enter)
          links.set(keyOf(from), { from, to: pointOnSide(lattice, [column, row], leave) })
        }
      }
    }
    return chain(links)
      .filter((ring) => signedArea(ring) > 12_000)
      .map((ring) => ({ level, ring: simplifyLine(roundRing(simplifyLine([...ring, getItem(ring, 0)], 8).slice(0, -1)), 2.5) }))
  })
}
