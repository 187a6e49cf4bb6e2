import { makeNoise } from './noise.ts'
import { smoothStep } from './plane.ts'
import type { Noise } from './noise.ts'
import type { Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'

/** What kind of town or country a spot is. */
export type Zone = 'old' | 'cbd' | 'residential' | 'industrial' | 'port' | 'campus' | 'park' | 'village' | 'farm' | 'hill'

/** What the ground is used for, read by point. */
export type ZonePlan = {
  /** How built up a spot is, 0 to 1; roads are drawn from about 0.3. */
  readonly density: (point: Point) => number
  readonly getZone: (point: Point) => Zone
  /** How close a spot is to the middle of the new or the old town, 0 to 1: it makes buildings tall. */
  readonly centrality: (point: Point) => number
}

type Seat = { readonly zone: Zone; readonly at: Point; readonly size: number }

const SEATS: readonly Seat[] = [
  { zone: 'old', at: [-1050, -1350], size: 0.95 },
  { zone: 'cbd', at: [1950, -950], size: 0.92 },
  { zone: 'port', at: [4500, -2500], size: 0.72 },
  { zone: 'industrial', at: [4300, -1100], size: 1 },
  { zone: 'industrial', at: [-3300, 700], size: 0.45 },
  { zone: 'campus', at: [3150, 1250], size: 0.72 },
  { zone: 'residential', at: [-2800, -1000], size: 1 },
  { zone: 'residential', at: [-1500, 500], size: 1.1 },
  { zone: 'residential', at: [1500, 800], size: 1.1 },
  { zone: 'residential', at: [700, -300], size: 0.6 },
  { zone: 'residential', at: [-300, -300], size: 0.7 },
  { zone: 'residential', at: [850, -1450], size: 0.5 },
  { zone: 'residential', at: [-4200, -400], size: 0.8 },
]

type Centre = { readonly at: Point; readonly spread: number; readonly weight: number }

const CENTRES: readonly Centre[] = [
  { at: [-1050, -1350], spread: 1000, weight: 1 },
  { at: [2000, -950], spread: 1050, weight: 1 },
  { at: [-2750, -950], spread: 950, weight: 0.85 },
  { at: [-1350, 350], spread: 1050, weight: 0.9 },
  { at: [-300, -350], spread: 800, weight: 0.7 },
  { at: [1350, 650], spread: 1050, weight: 0.9 },
  { at: [750, -600], spread: 700, weight: 0.7 },
  { at: [3150, 1100], spread: 780, weight: 0.8 },
  { at: [4400, -1450], spread: 1150, weight: 0.9 },
  { at: [4550, -2550], spread: 900, weight: 0.9 },
  { at: [-3500, 350], spread: 750, weight: 0.7 },
]

/** Where villages and the two country towns stand, and how far they reach. */
const VILLAGES: readonly { readonly at: Point; readonly spread: number }[] = [
  { at: [-1450, 3250], spread: 300 },
  { at: [-60, 3150], spread: 170 },
  { at: [-1150, 4050], spread: 170 },
  { at: [-1700, 2500], spread: 190 },
  { at: [2450, 2850], spread: 280 },
  { at: [2650, 3900], spread: 170 },
  { at: [1150, 2550], spread: 190 },
  { at: [5000, 2050], spread: 250 },
  { at: [5150, 500], spread: 180 },
  { at: [-3050, 2150], spread: 190 },
  { at: [-4500, 1250], spread: 220 },
  { at: [-4500, -1350], spread: 170 },
  { at: [-5400, -250], spread: 190 },
  { at: [-3400, 3900], spread: 150 },
]

/** The ground of the big parks: round the mirror lake, by the new town's bay, in the west, and the two hills in town. */
const PARK_GROUNDS: readonly { readonly at: Point; readonly radius: number }[] = [
  { at: [980, -60], radius: 310 },
  { at: [2100, -1420], radius: 150 },
  { at: [-1850, 780], radius: 170 },
  { at: [-2350, -150], radius: 330 },
  { at: [3050, -620], radius: 210 },
]

function isParkGround(point: Point): boolean {
  return PARK_GROUNDS.some((park) => Math.hypot(point[0] - park.at[0], point[1] - park.at[1]) < park.radius)
}

function bump(point: Point, at: Point, spread: number): number {
  return Math.exp(-(((point[0] - at[0]) / spread) ** 2) - ((point[1] - at[1]) / spread) ** 2)
}

function joined(values: readonly number[]): number {
  return 1 - values.reduce((rest, value) => rest * (1 - value), 1)
}

function findNearestSeat(point: Point, bend: Noise): Seat | undefined {
  const east = point[0] + bend(point[0], point[1]) * 160
  const north = point[1] + bend(point[0] + 9000, point[1]) * 160
  let best: Seat | undefined
  let least = Infinity
  for (const seat of SEATS) {
    const reach = Math.hypot(east - seat.at[0], north - seat.at[1]) / seat.size
    if (reach < least) {
      least = reach
      best = seat
    }
  }
  return best
}

/** Lays out what the ground is used for. */
export function makeZonePlan(prng: Prng, terrain: Surface): ZonePlan {
  const bend = makeNoise(prng.whole(1, 1e9), 600)
  const patchy = makeNoise(prng.whole(1, 1e9), 900)
  function town(point: Point): number {
    const base = joined(CENTRES.map((centre) => centre.weight * bump(point, centre.at, centre.spread)))
    return (base + 0.12 * patchy(point[0], point[1])) * (1 - smoothStep(22, 55, terrain(point[0], point[1])))
  }
  function village(point: Point): number {
    const base = Math.max(...VILLAGES.map((entry) => bump(point, entry.at, entry.spread)))
    return base * (1 - smoothStep(70, 120, terrain(point[0], point[1])))
  }
  function getZone(point: Point): Zone {
    if (isParkGround(point)) return 'park'
    if (town(point) > 0.32) return findNearestSeat(point, bend)?.zone ?? 'residential'
    if (village(point) > 0.3) return 'village'
    return terrain(point[0], point[1]) > 38 ? 'hill' : 'farm'
  }
  return {
    density: (point) => Math.max(0, Math.min(1, Math.max(town(point), village(point)))),
    getZone,
    centrality: (point) =>
      Math.max(bump(point, [1950, -1050], 750), 0.45 * bump(point, [-1200, 200], 900), 0.5 * bump(point, [1200, 350], 700)),
  }
}
