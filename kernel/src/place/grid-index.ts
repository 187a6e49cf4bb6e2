import { earthRadius, radians, snap } from './globe.ts'
import type { UnitGrid } from './grid.ts'
import { boundsOf, contains, type Bounds, type Polygon } from './polygon.ts'
import { distanceToPolygon } from './polygon-distance.ts'
import type { Position } from './position.ts'

/** Grids laid into equal buckets, so that a point asks only the few grids near it. Make it once and again when grids change. */
export interface GridIndex {
  readonly grids: readonly UnitGrid[]
  readonly bounds: Bounds
  readonly columns: number
  readonly rows: number
  readonly buckets: readonly (readonly UnitGrid[])[]
}

/** A grid and how far off it is, in metres. */
export interface NearGrid {
  readonly grid: UnitGrid
  readonly metres: number
}

const bucketsPerGrid = 4

/**
 * Indexes grids that are valid on one day (give it only those). Where grids overlap, the one that comes first is found.
 */
export function makeGridIndex(grids: readonly UnitGrid[]): GridIndex {
  const bounds = snappedBounds(grids.flatMap((grid) => grid.polygon))
  const side = Math.max(1, Math.ceil(Math.sqrt(grids.length * bucketsPerGrid)))
  const shape = { bounds, columns: side, rows: side }
  const buckets: UnitGrid[][] = Array.from({ length: side * side }, () => [])
  for (const grid of grids) {
    for (const bucket of bucketsIn(shape, snappedBounds(grid.polygon))) buckets[bucket]?.push(grid)
  }
  return { ...shape, grids, buckets }
}

/** The grid that holds the position, in microseconds; of two neighbours that share its edge exactly one. */
export function findGrid(index: GridIndex, position: Position): UnitGrid | undefined {
  const point = { lon: snap(position.lon) / 1e7, lat: snap(position.lat) / 1e7 }
  if (!isWithin(index.bounds, point)) return undefined
  const bucket = rowOf(index, point.lat) * index.columns + columnOf(index, point.lon)
  return index.buckets[bucket]?.find((grid) => contains(grid.polygon, position))
}

/**
 * The grid that holds the position, or else the nearest within so many metres, for points slightly outside; of grids
 * equally near, the one that comes first.
 */
export function findNearestGrid(index: GridIndex, position: Position, maxMetres: number): NearGrid | undefined {
  const held = findGrid(index, position)
  if (held) return { grid: held, metres: 0 }
  const near = new Set(bucketsIn(index, reach(position, maxMetres)).flatMap((bucket) => index.buckets[bucket] ?? []))
  let best: NearGrid | undefined
  for (const grid of index.grids) {
    if (!near.has(grid)) continue
    const metres = distanceToPolygon(grid.polygon, position)
    if (metres <= maxMetres && metres < (best?.metres ?? Infinity)) best = { grid, metres }
  }
  return best
}

// Buckets are chosen by the same snapped numbers by which a polygon decides, so that a point on the rim is not missed.
function snappedBounds(polygon: Polygon): Bounds {
  const { west, south, east, north } = boundsOf(polygon)
  return { west: snap(west) / 1e7, south: snap(south) / 1e7, east: snap(east) / 1e7, north: snap(north) / 1e7 }
}

type Shape = Pick<GridIndex, 'bounds' | 'columns' | 'rows'>

function bucketsIn(shape: Shape, area: Bounds): readonly number[] {
  const found: number[] = []
  if (!isOverlap(shape.bounds, area)) return found
  const [west, east] = [columnOf(shape, area.west), columnOf(shape, area.east)]
  const [south, north] = [rowOf(shape, area.south), rowOf(shape, area.north)]
  for (let row = south; row <= north; row += 1) {
    for (let column = west; column <= east; column += 1) found.push(row * shape.columns + column)
  }
  return found
}

function columnOf({ bounds, columns }: Shape, lon: number): number {
  return slot((lon - bounds.west) / (bounds.east - bounds.west), columns)
}

function rowOf({ bounds, rows }: Shape, lat: number): number {
  return slot((lat - bounds.south) / (bounds.north - bounds.south), rows)
}

// Clamped, so that what lies on or beyond the rim falls into the outermost bucket; an empty width gives NaN, hence 0.
function slot(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count) || 0))
}

function isWithin(bounds: Bounds, { lon, lat }: Position): boolean {
  return lon >= bounds.west && lon <= bounds.east && lat >= bounds.south && lat <= bounds.north
}

function isOverlap(one: Bounds, other: Bounds): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north
}

// A little wider than asked: the rectangle only chooses buckets, the true distance decides.
function reach({ lon, lat }: Position, metres: number): Bounds {
  const high = ((metres / earthRadius) * 180 * 1.01) / Math.PI
  const wide = high / Math.max(Math.cos(radians(lat)), 1e-6)
  return { west: lon - wide, south: lat - high, east: lon + wide, north: lat + high }
}
