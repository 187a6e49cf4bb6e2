import { add, direction, dot, getItem, isNear } from './plane.ts'
import { followField } from './field.ts'
import { getEnds, getPoint } from './mesh.ts'
import { simplifyLine, smoothLine, tangentAt } from './curve.ts'
import type { Coast } from './coast.ts'
import type { Field } from './field.ts'
import type { EdgeClass, Mesh } from './mesh.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'
import type { River } from './river.ts'
import type { ZonePlan } from './zone.ts'

/** A line drawn before the blocks are: it cuts the whole district. */
export type Spine = { readonly class: EdgeClass; readonly line: Line; readonly zh: string; readonly en: string }

/** Everything that the spines look at. */
export type Ground = {
  readonly coast: Coast
  readonly river: River
  readonly terrain: Surface
  readonly plan: ZonePlan
  readonly field: Field
}

const EXPRESSWAY: Line = [
  [-24_000, 800],
  [-14_000, -1500],
  [-8600, 300],
  [-6600, 150],
  [-5300, 420],
  [-4300, 900],
  [-3000, 1500],
  [-1600, 1780],
  [-200, 1830],
  [1000, 1950],
  [2300, 2150],
  [3600, 2250],
  [4700, 1650],
  [5600, 1500],
  [6600, 2000],
  [9000, 400],
  [14_000, 1200],
  [24_000, -300],
]

const RAILWAY: Line = [
  [-24_000, -1200],
  [-12_000, -700],
  [-7400, -1000],
  [-5400, -700],
  [-4200, -150],
  [-3100, 720],
  [-1700, 1170],
  [-200, 1290],
  [1000, 1330],
  [2200, 950],
  [3100, 380],
  [4200, 60],
  [5600, 100],
  [7600, -300],
  [12_000, -700],
  [24_000, 600],
]

/** Country roads up the valleys: from the town's edge past the villages and out over the passes. */
const VALLEYS: readonly { readonly zh: string; readonly en: string; readonly line: Line }[] = [
  {
    zh: '榕溪路',
    en: 'Rongxi Road',
    line: [
      [-900, 900],
      [-1250, 1750],
      [-1650, 2450],
      [-1500, 3200],
      [-1300, 3950],
      [-1500, 4700],
      [-2000, 6500],
    ],
  },
  {
    zh: '岚岭路',
    en: 'Lanling Road',
    line: [
      [1500, 1000],
      [1950, 1900],
      [2450, 2800],
      [2700, 3850],
      [2500, 4600],
      [3200, 7000],
    ],
  },
  {
    zh: '竹坞路',
    en: 'Zhuwu Road',
    line: [
      [-2600, 900],
      [-2750, 1500],
      [-3050, 2150],
      [-3150, 3000],
      [-3400, 3900],
      [-3600, 4700],
    ],
  },
  {
    zh: '渡东路',
    en: 'Dudong Road',
    line: [
      [700, 1300],
      [1000, 2000],
      [1200, 2550],
      [500, 2850],
      [-60, 3150],
      [-150, 3700],
      [-250, 4600],
    ],
  },
  {
    zh: '石屏路',
    en: 'Shiping Road',
    line: [
      [4300, -500],
      [5000, 200],
      [5150, 600],
      [4900, 1300],
      [5000, 2050],
      [5500, 2600],
      [6600, 3300],
    ],
  },
  {
    zh: '环山路',
    en: 'Huanshan Road',
    line: [
      [-3000, -500],
      [-3800, 300],
      [-4500, 1250],
      [-5000, 800],
      [-5400, -250],
      [-4900, -900],
      [-4500, -1350],
      [-3900, -1500],
      [-3600, -1900],
    ],
  },
]

const WEST_BANK = { zh: '临江西路', en: 'Linjiang West Road' }
const EAST_BANK = { zh: '临江东路', en: 'Linjiang East Road' }

/** Where the bridges stand: latitudes of the plane at which a main road crosses the river. */
const BRIDGES: readonly number[] = [-560, 60, 660]

/** Where main roads begin that cross no bridge; `turn` is the heading in degrees. */
const SEEDS: readonly { readonly at: Point; readonly turn: number }[] = [
  { at: [-3350, -900], turn: 90 },
  { at: [-2300, -1150], turn: 90 },
  { at: [-1700, -1150], turn: 90 },
  { at: [-1050, -1000], turn: 90 },
  { at: [1150, -1000], turn: 90 },
  { at: [1750, -900], turn: 90 },
  { at: [2450, -900], turn: 90 },
  { at: [3500, -700], turn: 90 },
  { at: [4300, -900], turn: 90 },
  { at: [5050, -1400], turn: 90 },
  { at: [-2400, -1250], turn: 0 },
  { at: [1800, -1150], turn: 0 },
  { at: [3900, -1750], turn: 0 },
  { at: [3900, -1150], turn: 0 },
  { at: [3300, 900], turn: 0 },
  { at: [3150, 1200], turn: 90 },
]

const STEP = 30
const APART = 185

function isTooClose(point: Point, heading: Point, lines: readonly Line[]): boolean {
  return lines.some((line) =>
    line.some((other, index) => isNear(point, other, APART) && Math.abs(dot(heading, tangentAt(line, index))) > 0.82),
  )
}

function isRoadGround(ground: Ground, point: Point): boolean {
  return (
    ground.coast.inland(point[0], point[1]) > 60 &&
    ground.terrain(point[0], point[1]) < 42 &&
    ground.plan.density(point) > 0.1 &&
    Math.abs(point[0]) < 5900
  )
}

/** Follows the street field from a point until the town ends or another main road runs alongside. */
function traceRoad(ground: Ground, start: { at: Point; heading: Point; bridge: number }, lines: readonly Line[]): Point[] {
  const out: Point[] = [start.at]
  let point = start.at
  let heading = start.heading
  for (let count = 0; count < 220; count += 1) {
    const walked = count * STEP
    if (walked > start.bridge) heading = direction([0, 0], add(heading, followField(ground.field, point, heading), 0.5))
    point = add(point, heading, STEP)
    const wet = walked > start.bridge && ground.river.away(point[0], point[1]) < ground.river.halfWidth(point[1]) + 10
    if (wet || !isRoadGround(ground, point) || (walked > start.bridge && isTooClose(point, heading, lines))) break
    out.push(point)
  }
  return out
}

function traceBothWays(ground: Ground, start: { at: Point; heading: Point; bridge: number }, lines: readonly Line[]): Point[] {
  const forth = traceRoad(ground, start, lines)
  const back = traceRoad(ground, { ...start, heading: [-start.heading[0], -start.heading[1]] }, lines)
  return [...back.toReversed().slice(0, -1), ...forth]
}

function makeBridgeStart(river: River, north: number): { at: Point; heading: Point; bridge: number } {
  let best = 0
  river.centreline.forEach((point, index) => {
    if (Math.abs(point[1] - north) < Math.abs(getItem(river.centreline, best)[1] - north)) best = index
  })
  const course = tangentAt(river.centreline, best)
  return { at: getItem(river.centreline, best), heading: [course[1], -course[0]], bridge: river.halfWidth(north) + 110 }
}

function makeArterials(prng: Prng, ground: Ground, fixed: readonly Line[]): Line[] {
  const lines: Line[] = []
  const starts = [
    ...BRIDGES.map((north) => makeBridgeStart(ground.river, north + prng.between(-60, 60))),
    ...SEEDS.map((seed) => {
      const at = add(seed.at, [prng.between(-70, 70), prng.between(-70, 70)])
      const angle = (seed.turn * Math.PI) / 180
      return { at, heading: followField(ground.field, at, [Math.cos(angle), Math.sin(angle)]), bridge: 0 }
    }),
  ]
  for (const start of starts) {
    if (start.bridge === 0 && isTooClose(start.at, start.heading, [...fixed, ...lines])) continue
    const line = traceBothWays(ground, start, [...fixed, ...lines])
    if (line.length > 14) lines.push(simplifyLine(line, 1.2))
  }
  return lines
}

/** Up to this latitude of the plane the river's banks carry roads. */
const BANK_ROADS_END = 1880

/** Turns the riverside roads into bare banks where the town has ended. */
export function endBankRoads(mesh: Mesh, spines: readonly Spine[]): void {
  for (const [key, cut] of mesh.cuts) {
    const spine = spines[cut.id]
    const onBank = spine?.zh === WEST_BANK.zh || spine?.zh === EAST_BANK.zh
    if (onBank && getPoint(mesh, getEnds(key)[0])[1] > BANK_ROADS_END) mesh.cuts.set(key, { id: cut.id, class: 'bank' })
  }
}

/** Refines a line so that closeness to it can be read from its points. */
function densify(line: Line): Point[] {
  return smoothLine(line, 60)
}

/** Draws the spines in the order in which they cut the ground: river, coast road, railway, expressway, main roads, valley roads. */
export function makeSpines(prng: Prng, ground: Ground): Spine[] {
  const { coast, river } = ground
  const express = smoothLine(EXPRESSWAY, 60)
  const rail = smoothLine(RAILWAY, 60)
  const coastRoad = coast.road.filter((point) => Math.abs(point[0]) < 9000)
  const west = river.banks[0].filter((point) => coast.inland(point[0], point[1]) > 55)
  const east = river.banks[1].filter((point) => coast.inland(point[0], point[1]) > 55)
  const valleys = VALLEYS.map((valley) => ({ class: 'collector' as const, ...valley, line: smoothLine(valley.line, 45) }))
  const fixed = [express, rail, coastRoad, west, east, ...valleys.map((valley) => densify(valley.line))]
  const arterials = makeArterials(prng, ground, fixed)
  return [
    { class: 'river', line: river.centreline, zh: '', en: '' },
    { class: 'arterial', line: coastRoad, zh: '滨海大道', en: 'Binhai Avenue' },
    { class: 'arterial', line: west, ...WEST_BANK },
    { class: 'arterial', line: east, ...EAST_BANK },
    { class: 'rail', line: rail, zh: '临澜铁路', en: 'Linlan Railway' },
    { class: 'expressway', line: express, zh: '沿海高速', en: 'Coastal Expressway' },
    ...arterials.map((line) => ({ class: 'arterial' as const, line, zh: '', en: '' })),
    ...valleys,
  ]
}
