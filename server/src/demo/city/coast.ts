import { offsetLine, smoothLine, tangentAt } from './curve.ts'
import { makeNoise } from './noise.ts'
import { add, cross, getItem, nearestOnSegment, smoothStep } from './plane.ts'
import { SHEET, makeRaster } from './raster.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'

/** The shore from west to east, land on its left. */
export type Coast = {
  /** The water's edge. */
  readonly shore: Line
  /** The smooth line behind the shore along which the coast road runs. */
  readonly road: Line
  /** The land of the whole sheet, far beyond the district. */
  readonly land: Line
  readonly sea: Line
  /** Metres from the smooth coast: positive on land, negative at sea. */
  readonly inland: Surface
  /** The direction of the coast near a point, in radians. */
  readonly angle: Surface
}

const KM = 1000
const ROAD_INLAND = 95

/** West to east: a headland, the old harbour's bay, the old town's front, the river's mouth, the new town's bay, the port. */
const CONTROLS: Line = [
  [-60, -9],
  [-30, -4],
  [-18, -5.2],
  [-12, -3.2],
  [-9.4, -3.4],
  [-7.4, -2.7],
  [-6.4, -2.3],
  [-5.6, -2.55],
  [-4.9, -2.75],
  [-4.3, -2.4],
  [-3.8, -1.85],
  [-3.1, -1.6],
  [-2.4, -1.85],
  [-1.7, -2.2],
  [-0.95, -2.25],
  [-0.48, -1.92],
  [-0.12, -1.45],
  [0.05, -1.05],
  [0.3, -0.88],
  [0.54, -1.05],
  [0.76, -1.5],
  [1.08, -1.88],
  [1.5, -1.95],
  [2.0, -1.65],
  [2.6, -1.6],
  [3.15, -1.95],
  [3.6, -2.35],
  [4.3, -2.5],
  [5.0, -2.35],
  [5.6, -1.9],
  [6.2, -1.75],
  [7.2, -2.2],
  [8.6, -1.4],
  [12, -2.2],
  [18, -0.6],
  [30, -2.4],
  [60, 2],
]

/** The made ground of the port: two piers and a basin, straight as quays are. */
const QUAYS: Line = [
  [3.66, -2.78],
  [3.86, -3.2],
  [4.36, -3.18],
  [4.34, -2.84],
  [4.6, -2.83],
  [4.64, -3.24],
  [5.28, -3.1],
  [5.2, -2.52],
]

function inMetres(line: Line): Point[] {
  return line.map((point) => [point[0] * KM, point[1] * KM])
}

/** How rough the shore may be, in metres: walls in the new town, rock and sand elsewhere. */
function roughness(point: Point): number {
  const wall = smoothStep(-2300, -1900, point[0]) * (1 - smoothStep(3300, 3900, point[0]))
  const far = smoothStep(6500, 12000, Math.abs(point[0]))
  return 30 * (1 - wall) + 3 * wall + far * 250
}

function withQuays(line: Line): Point[] {
  const west = line.findIndex((point) => point[0] > 3620)
  const east = line.findIndex((point) => point[0] > 5200)
  return [...line.slice(0, west), ...inMetres(QUAYS), ...line.slice(east)]
}

type Nearest = { readonly metres: number; readonly angle: number; readonly onLand: boolean }

function nearestOnCoast(line: Line, point: Point): Nearest {
  let best = 0
  let least = Infinity
  for (let index = 0; index < line.length; index += 1) {
    const candidate = getItem(line, index)
    const gap = (candidate[0] - point[0]) ** 2 + (candidate[1] - point[1]) ** 2
    if (gap < least) {
      least = gap
      best = index
    }
  }
  const here = getItem(line, best)
  const before = nearestOnSegment(point, getItem(line, Math.max(0, best - 1)), here).metres
  const after = nearestOnSegment(point, here, getItem(line, Math.min(line.length - 1, best + 1))).metres
  const tangent = tangentAt(line, best)
  return { metres: Math.min(before, after), angle: Math.atan2(tangent[1], tangent[0]), onLand: cross(tangent, add(point, here, -1)) > 0 }
}

/** Draws the coast; the seed moves its bays by up to some 120 m and roughens its edge. */
export function makeCoast(prng: Prng): Coast {
  const controls = inMetres(CONTROLS).map((point, index): Point => {
    const slack = index < 15 || index > 20 ? 110 : 0
    return add(point, [prng.between(-slack, slack), prng.between(-slack, slack) * 0.7])
  })
  const smooth = smoothLine(controls, 40)
  const noise = makeNoise(prng.whole(1, 1e9), 420)
  const rough = offsetLine(smooth, (point) => noise(point[0], point[1]) * roughness(point))
  const shore = withQuays(rough)
  const road = offsetLine(smooth, () => ROAD_INLAND)
  const land: Line = [...shore, [60_000, 60_000], [-60_000, 60_000]]
  const sea: Line = [...shore.toReversed(), [-60_000, -60_000], [60_000, -60_000]]
  const near = smooth.filter((point, index) => index % 2 === 0 && Math.abs(point[0]) < 15_000)
  return {
    shore,
    road,
    land,
    sea,
    inland: makeRaster((x, y) => {
      const nearest = nearestOnCoast(near, [x, y])
      return nearest.onLand ? nearest.metres : -nearest.metres
    }, SHEET),
    angle: (x, y) => nearestOnCoast(near, [x, y]).angle,
  }
}
