import { makeNoise } from './noise.ts'
import { smoothLine } from './curve.ts'
import type { Coast } from './coast.ts'
import type { Point } from './plane.ts'
import type { Prng } from './prng.ts'

/** The inland border, from the coast in the east over the ridges to the coast in the west, in metres. */
const BORDER: readonly Point[] = [
  [5850, -2600],
  [5780, -1700],
  [5600, -700],
  [5950, 250],
  [5700, 1250],
  [5900, 2150],
  [5350, 2950],
  [4550, 3350],
  [3900, 3900],
  [3000, 4350],
  [2100, 4150],
  [1250, 4420],
  [350, 4050],
  [-600, 4300],
  [-1500, 4480],
  [-2350, 4250],
  [-3200, 4420],
  [-4050, 3950],
  [-4500, 3100],
  [-5200, 2600],
  [-5350, 1700],
  [-5900, 900],
  [-5800, -100],
  [-6000, -1000],
  [-5850, -1900],
  [-5900, -2900],
]

/** The district's outline: the shore, and a border that wanders over the ridges. Its land side runs against the clock. */
export function makeOutline(prng: Prng, coast: Coast): Point[] {
  const east = makeNoise(prng.whole(1, 1e9), 700)
  const north = makeNoise(prng.whole(1, 1e9), 700)
  const border = smoothLine(BORDER, 90)
    .map((point): Point => [point[0] + east(point[0], point[1]) * 150, point[1] + north(point[0], point[1]) * 150])
    .filter((point) => coast.inland(point[0], point[1]) > 130)
  const first = border[0]
  const last = border[border.length - 1]
  if (!first || !last) throw new RangeError('outline.no_border')
  const shore = coast.shore.filter((point) => point[0] > last[0] + 20 && point[0] < first[0] - 20)
  return [...shore, ...border]
}
