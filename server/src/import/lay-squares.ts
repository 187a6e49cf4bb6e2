import type { Polygon } from '@yiwang/kernel'

import type { SurveyedPoint } from './survey.ts'

/** A square of the ground by its column and row, with the points that fell into it. */
export interface Square {
  readonly column: number
  readonly row: number
  readonly polygon: Polygon
  readonly points: readonly SurveyedPoint[]
}

/** Metres of one degree of latitude on the mean sphere. */
const degreeMetres = 111_194.9
/** The share of points cut off on each side, so that a slip of the geocoder does not stretch the district over the globe. */
const cut = 0.005
/** How much of the span that is left is put back on each side, so that what was cut off and lies near stays in. */
const margin = 0.2
const mostSquares = 20_000

/** A file that no district can be made from. */
export class NoExtent extends Error {}

/** Squares of this side over everywhere that points lie, and one row of squares around; neighbours share their vertices. */
export function laySquares(points: readonly SurveyedPoint[], metres: number): readonly Square[] {
  const box = { lon: trimmedSpan(points.map(({ lon }) => lon)), lat: trimmedSpan(points.map(({ lat }) => lat)) }
  const high = metres / degreeMetres
  const wide = high / Math.cos((((box.lat.from + box.lat.to) / 2) * Math.PI) / 180)
  const held = new Map<string, SurveyedPoint[]>()
  for (const point of points.filter(({ lon, lat }) => isIn(box.lon, lon) && isIn(box.lat, lat))) {
    const key = `${Math.floor((point.lon - box.lon.from) / wide)} ${Math.floor((point.lat - box.lat.from) / high)}`
    const list = held.get(key)
    if (list) list.push(point)
    else held.set(key, [point])
  }
  const keys = withNeighbours(held.keys())
  if (keys.length > mostSquares) throw new NoExtent(`gridMetres: ${metres} 太小 / too small: ${keys.length} > ${mostSquares}`)
  return keys.map(([column, row]) => ({
    column,
    row,
    polygon: squareAt({ column, row }, { box, wide, high }),
    points: held.get(`${column} ${row}`) ?? [],
  }))
}

interface Span {
  readonly from: number
  readonly to: number
}

function trimmedSpan(values: readonly number[]): Span {
  const sorted = values.toSorted((one, other) => one - other)
  const from = sorted[Math.floor(cut * (sorted.length - 1))]
  const to = sorted[Math.ceil((1 - cut) * (sorted.length - 1))]
  if (from === undefined || to === undefined) throw new NoExtent('没有可用的坐标 / there are no usable coordinates')
  const more = (to - from) * margin
  return { from: from - more, to: to + more }
}

function isIn({ from, to }: Span, value: number): boolean {
  return value >= from && value <= to
}

function withNeighbours(keys: Iterable<string>): readonly (readonly [number, number])[] {
  const all = new Map<string, readonly [number, number]>()
  for (const key of keys) {
    const [column = 0, row = 0] = key.split(' ').map(Number)
    for (const [right, up] of around) all.set(`${column + right} ${row + up}`, [column + right, row + up])
  }
  return [...all.values()].toSorted(([columnA, rowA], [columnB, rowB]) => rowB - rowA || columnA - columnB)
}

const steps = [-1, 0, 1]
const around = steps.flatMap((right) => steps.map((up) => [right, up] as const))

function squareAt(
  at: { column: number; row: number },
  { box, wide, high }: { box: { lon: Span; lat: Span }; wide: number; high: number },
): Polygon {
  const [west, east] = [at.column, at.column + 1].map((column) => rounded(box.lon.from + column * wide))
  const [south, north] = [at.row, at.row + 1].map((row) => rounded(box.lat.from + row * high))
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return [corners.map(([lon = 0, lat = 0]) => [lon, lat] as const)]
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7
}
