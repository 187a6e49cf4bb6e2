import { offsetLine, smoothLine, tangentAt } from './curve.ts'
import { makeNoise } from './noise.ts'
import { add, getItem, nearestOnSegment, smoothStep } from './plane.ts'
import { SHEET, makeRaster } from './raster.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'

/** The river from its mouth up into the hills. */
export type River = {
  readonly centreline: Line
  /** The river's water as one ring, reaching a little into the sea. */
  readonly water: Line
  /** Lines behind the two banks; in town the riverside roads run on them. */
  readonly banks: readonly [west: Line, east: Line]
  /** Metres to the middle of the river, and radians of its course near a point. */
  readonly away: Surface
  readonly angle: Surface
  /** Half the width of the water at a latitude of the plane, in metres. */
  halfWidth(north: number): number
}

const CONTROLS: Line = [
  [380, -1900],
  [300, -1150],
  [200, -650],
  [-80, -150],
  [-260, 350],
  [-80, 850],
  [330, 1250],
  [480, 1750],
  [160, 2300],
  [-480, 2720],
  [-780, 3250],
  [-480, 3850],
  [-640, 4500],
  [-1250, 5300],
  [-1000, 6600],
  [-2000, 8200],
  [-2300, 10_500],
]

/** Room for the embankment's greenery between the water and the riverside road. */
const EMBANKMENT = 34

function halfWidth(north: number): number {
  const mouth = 1 - smoothStep(-1500, -300, north)
  const town = 1 - smoothStep(1900, 3600, north)
  const plain = 1 - smoothStep(3600, 9000, north)
  return 7 + 11 * plain + 36 * town + 75 * mouth
}

function nearest(line: Line, point: Point): { metres: number; index: number } {
  let best = { metres: Infinity, index: 0 }
  for (let index = 1; index < line.length; index += 1) {
    const { metres } = nearestOnSegment(point, getItem(line, index - 1), getItem(line, index))
    if (metres < best.metres) best = { metres, index }
  }
  return best
}

/** Draws the river; the seed moves its bends by up to some 90 m. */
export function makeRiver(prng: Prng): River {
  const controls = CONTROLS.map((point, index): Point => {
    const slack = index < 3 ? 0 : 90
    return add(point, [prng.between(-slack, slack), prng.between(-slack, slack)])
  })
  const centreline = smoothLine(controls, 45)
  const noise = makeNoise(prng.whole(1, 1e9), 300)
  const left = offsetLine(centreline, (point) => halfWidth(point[1]) * (1 + 0.16 * noise(point[0], point[1])))
  const right = offsetLine(centreline, (point) => -halfWidth(point[1]) * (1 + 0.16 * noise(point[0] + 5000, point[1])))
  const coarse = centreline.filter((_, index) => index % 2 === 0)
  return {
    centreline,
    water: [...left, ...right.toReversed()],
    banks: [
      offsetLine(centreline, (point) => halfWidth(point[1]) * 1.12 + EMBANKMENT),
      offsetLine(centreline, (point) => -halfWidth(point[1]) * 1.12 - EMBANKMENT),
    ],
    away: makeRaster((x, y) => nearest(coarse, [x, y]).metres, SHEET),
    angle(x, y) {
      const tangent = tangentAt(coarse, nearest(coarse, [x, y]).index)
      return Math.atan2(tangent[1], tangent[0])
    },
    halfWidth,
  }
}
