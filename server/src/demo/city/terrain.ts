import { makeNoise } from './noise.ts'
import { smoothStep } from './plane.ts'
import { SHEET, makeRaster } from './raster.ts'
import type { Coast } from './coast.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'
import type { River } from './river.ts'

type Hill = { readonly x: number; readonly y: number; readonly height: number; readonly wide: number; readonly deep: number }

const HILLS: readonly Hill[] = [
  { x: -4200, y: 3100, height: 430, wide: 1250, deep: 1000 },
  { x: -2300, y: 4500, height: 330, wide: 1000, deep: 800 },
  { x: -5900, y: 1300, height: 320, wide: 950, deep: 1000 },
  { x: -7800, y: 3200, height: 470, wide: 2000, deep: 1800 },
  { x: -10_500, y: 200, height: 360, wide: 2200, deep: 1600 },
  { x: -4800, y: 6600, height: 480, wide: 2200, deep: 1500 },
  { x: 1300, y: 4400, height: 330, wide: 850, deep: 900 },
  { x: 2400, y: 6600, height: 420, wide: 1900, deep: 1300 },
  { x: 3900, y: 3500, height: 380, wide: 850, deep: 900 },
  { x: 6300, y: 3700, height: 450, wide: 1500, deep: 1500 },
  { x: 6700, y: 700, height: 300, wide: 1000, deep: 1000 },
  { x: 9800, y: 2200, height: 420, wide: 2200, deep: 2000 },
  { x: 8000, y: 7600, height: 520, wide: 2600, deep: 2000 },
  { x: -5200, y: -1950, height: 165, wide: 560, deep: 420 },
  { x: -2350, y: -150, height: 100, wide: 330, deep: 250 },
  { x: 3050, y: -620, height: 64, wide: 210, deep: 190 },
  { x: 7300, y: -1300, height: 170, wide: 800, deep: 500 },
]

/** Makes the ground's height in metres: hills north, west and east, a flat plain by the sea, a valley along the river. */
export function makeTerrain(prng: Prng, coast: Coast, river: River): Surface {
  const rough = makeNoise(prng.whole(1, 1e9), 1300)
  const shiftX = makeNoise(prng.whole(1, 1e9), 1700)
  const shiftY = makeNoise(prng.whole(1, 1e9), 1700)
  function height(x: number, y: number): number {
    const east = x + shiftX(x, y) * 260
    const north = y + shiftY(x, y) * 260
    let sum = 0
    for (const hill of HILLS) {
      const reach = ((east - hill.x) / hill.wide) ** 2 + ((north - hill.y) / hill.deep) ** 2
      sum = Math.max(sum, hill.height * Math.exp(-reach)) + Math.min(sum, hill.height * Math.exp(-reach)) * 0.5
    }
    const valley = smoothStep(120, 900, river.away(x, y))
    const beach = smoothStep(40, 420, coast.inland(x, y))
    return sum * (1 + 0.45 * rough(x, y)) * valley * beach
  }
  return makeRaster(height, SHEET)
}
