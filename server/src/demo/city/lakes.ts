import { add, distance, isInside, isNear, unitVector } from './plane.ts'
import { makeNoise } from './noise.ts'
import type { Block } from './block.ts'
import type { LandUse } from './land-use.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'
import type { Surface } from './raster.ts'

/** Standing water. */
export type Lake = {
  readonly kind: 'lake' | 'pond' | 'reservoir'
  readonly ring: Line
  readonly at: Point
  readonly zh: string
  readonly en: string
}

/** Where the mirror lake's park is looked for. */
const MIRROR_LAKE: Point = [980, -60]

/** Reservoirs, whose place is part of the district's plan. */
const RESERVOIRS: readonly {
  readonly kind: 'reservoir'
  readonly at: Point
  readonly radius: number
  readonly zh: string
  readonly en: string
}[] = [
  { kind: 'reservoir', at: [-3600, 2650], radius: 210, zh: '竹坞水库', en: 'Zhuwu Reservoir' },
  { kind: 'reservoir', at: [3150, 2950], radius: 180, zh: '岚岭水库', en: 'Lanling Reservoir' },
]

function blob(at: Point, radius: number, seed: number): Point[] {
  const noise = makeNoise(seed, radius * 0.9)
  return Array.from({ length: 36 }, (_, index) => {
    const ray = unitVector((index * Math.PI) / 18)
    const rough = noise(at[0] + ray[0] * radius, at[1] + ray[1] * radius)
    return add(at, [ray[0] * 1.25, ray[1] * 0.85], radius * (1 + 0.42 * rough))
  })
}

/** Fish ponds: a few oblong basins in a farm block near the water. */
function makePonds(block: Block, prng: Prng): Lake[] {
  const ponds: Lake[] = []
  const along = unitVector(prng.between(-0.2, 0.2))
  const across: Point = [-along[1], along[0]]
  for (let row = -2; row <= 2; row += 1) {
    for (let column = -2; column <= 2; column += 1) {
      const at = add(add(block.middle, along, column * 74), across, row * 46)
      const ring = [
        [-33, -19],
        [33, -19],
        [33, 19],
        [-33, 19],
      ].map(([a = 0, b = 0]) => add(add(at, along, a), across, b))
      const inside = ring.every((point) => isInside(add(point, add(point, at, -1), 0.3), block.ring))
      if (inside && prng.chance(0.82)) ponds.push({ kind: 'pond', ring, at, zh: '', en: '' })
    }
  }
  return ponds
}

/** The largest lake that fits into a block, up to a share of its size. */
function findFittingLake(block: Block, share: number, prng: Prng): Point[] | undefined {
  const seed = prng.whole(1, 1e9)
  for (const part of [1, 0.85, 0.7, 0.55]) {
    const ring = blob(block.middle, Math.sqrt(block.area) * share * part, seed)
    const room = ring.map((point) => add(point, add(point, block.middle, -1), 0.2))
    if (room.every((point) => isInside(point, block.ring))) return ring
  }
  return undefined
}

function makeMirrorLake(blocks: readonly Block[], prng: Prng): Lake[] {
  const parks = blocks.filter((block) => block.zone === 'park' && !block.side && distance(block.middle, MIRROR_LAKE) < 450)
  const largest = parks.toSorted((a, b) => b.area - a.area)[0]
  const ring = largest && findFittingLake(largest, 0.4, prng)
  return largest && ring ? [{ kind: 'lake', ring, at: largest.middle, zh: '明湖', en: 'Minghu Lake' }] : []
}

function makeParkPond(block: Block, prng: Prng): Lake[] {
  const ring = prng.chance(0.55) ? findFittingLake(block, 0.19, prng) : undefined
  return ring ? [{ kind: 'pond', ring, at: block.middle, zh: '', en: '' }] : []
}

function isFishCountry(block: Block): boolean {
  return !block.side && block.middle[1] < 700 && block.area > 50_000
}

/** Lays the standing water: the mirror lake, reservoirs, ponds in larger parks, fish ponds on low farm land. */
export function makeLakes(blocks: readonly Block[], uses: LandUse, work: { prng: Prng; terrain: Surface }): Lake[] {
  const { prng, terrain } = work
  const lakes: Lake[] = makeMirrorLake(blocks, prng)
  for (const lake of RESERVOIRS) lakes.push({ ...lake, ring: blob(lake.at, lake.radius, prng.whole(1, 1e9)) })
  let basins = 0
  for (const block of prng.shuffle(blocks)) {
    const use = uses.get(block.face)
    if (lakes.some((lake) => isNear(lake.at, block.middle, 420))) continue
    if (use === 'park' && block.area > 15_000 && terrain(block.middle[0], block.middle[1]) < 20) lakes.push(...makeParkPond(block, prng))
    if (use !== 'farm' || basins >= 7 || !isFishCountry(block)) continue
    lakes.push(...makePonds(block, prng))
    basins += 1
  }
  return lakes
}
