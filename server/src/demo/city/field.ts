import { makeNoise } from './noise.ts'
import { unitVector } from './plane.ts'
import { DISTRICT, makeRaster } from './raster.ts'
import type { Coast } from './coast.ts'
import type { Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { River } from './river.ts'

/** The way streets run at a point, as an angle in radians that counts modulo a quarter turn. */
export type Field = (point: Point) => number

type Pull = { readonly at: Point; readonly spread: number; readonly angle: number; readonly weight: number }

const PULLS: readonly Pull[] = [
  { at: [1950, -1000], spread: 800, angle: 0.2, weight: 2.4 },
  { at: [4400, -1600], spread: 1200, angle: 0.03, weight: 2.2 },
  { at: [3200, 1300], spread: 700, angle: -0.3, weight: 2 },
  { at: [-1350, 400], spread: 700, angle: 0.26, weight: 1.2 },
]

/** Makes the street field: along the coast near the coast, along the river near the river, each quarter with a turn of its own. */
export function makeField(prng: Prng, coast: Coast, river: River): Field {
  const drift = makeNoise(prng.whole(1, 1e9), 2600)
  const old = makeNoise(prng.whole(1, 1e9), 700)
  function parts(x: number, y: number): Point {
    const shares: [angle: number, weight: number][] = [
      [0.05 + drift(x, y) * 0.5, 0.5],
      [coast.angle(x, y), 2.2 * Math.exp(-Math.abs(coast.inland(x, y)) / 520)],
      [river.angle(x, y), 2.2 * Math.exp(-river.away(x, y) / 380)],
    ]
    for (const pull of PULLS) {
      const reach = Math.exp(-(((x - pull.at[0]) / pull.spread) ** 2) - ((y - pull.at[1]) / pull.spread) ** 2)
      shares.push([pull.angle, pull.weight * reach])
    }
    const inOld = Math.exp(-(((x + 1050) / 800) ** 2) - ((y + 1350) / 800) ** 2)
    const turn = old(x, y) * 0.55 * inOld * 4
    const sum = shares.reduce(
      (total, [angle, weight]): [number, number] => {
        return [total[0] + weight * Math.cos(4 * angle + turn), total[1] + weight * Math.sin(4 * angle + turn)]
      },
      [0, 0] as [number, number],
    )
    return sum
  }
  const east = makeRaster((x, y) => parts(x, y)[0], DISTRICT)
  const north = makeRaster((x, y) => parts(x, y)[1], DISTRICT)
  return (point) => Math.atan2(north(point[0], point[1]), east(point[0], point[1])) / 4
}

/** The field's direction nearest to a wanted heading. */
export function followField(field: Field, point: Point, heading: Point): Point {
  const wanted = Math.atan2(heading[1], heading[0])
  const angle = field(point)
  return unitVector(angle + Math.round((wanted - angle) / (Math.PI / 2)) * (Math.PI / 2))
}
