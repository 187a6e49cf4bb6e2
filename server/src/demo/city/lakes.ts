import { add, distance, isInside, unitVector } from './plane.ts'
import { makeNoise } from './noise.ts'
import type { Block } from './block.ts'
import type { LandUse } from './land-use.ts'
import type { Line, Point } from './plane.ts'
import type { Prng } from './prng.ts'

/** Standing water. */
export type Lake = { readonly kind: 'lake' | 'pond' | 'reservoir'; readonly ring: Line; readonly at: Point; readonly zh: string; readonly en: string }

/** Large waters whose place is part of the district's plan. */
const NAMED: readonly { readonly kind: 'lake' | 'reservoir'; readonly at: Point; readonly radius: number; readonly zh: string; readonly en: string }[] = [
  { kind: 'lake', at: [900, -180], radius: 165, zh: '明湖', en: 'Minghu Lake' },
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
      const ring = [[-33, -19], [33, -19], [33, 19], [-33, 19]].map(([a = 0, b = 0]) => add(add(at, along, a), across, b))
      const inside = ring.every((point) => isInside(add(point, add(point, at, -1), 0.3), block.ring))
      if (inside && prng.chance(0.82)) ponds.push({ kind: 'pond', ring, at, zh: '', en: '' })
    }
  }
  return ponds
}

/** Lays the standing water: the named lakes, ponds in larger parks, fish ponds on low farm land. */
export function makeLakes(blocks: readonly Block[], uses: LandUse, prng: Prng): Lake[] {
  const lakes: Lake[] = NAMED.map((lake) => ({ ...lake, ring: blob(lake.at, lake.radius, prng.whole(1, 1e9)) }))
  let basins = 0
  for (const block of prng.shuffle(blocks)) {
    const use = uses.get(block.face)
    const alone = lakes.every((lake) => distance(lake.at, block.middle) > 420)
    if (use === 'park' && block.area > 15_000 && alone && prng.chance(0.6)) {
      const ring = blob(block.middle, Math.sqrt(block.area) * 0.17, prng.whole(1, 1e9))
      if (ring.every((point) => isInside(point, block.ring))) lakes.push({ kind: 'pond', ring, at: block.middle, zh: '', en: '' })
    }
    if (use === 'farm' && !block.side && block.middle[1] < 700 && block.area > 50_000 && alone && basins < 7) {
      lakes.push(...makePonds(block, prng))
      basins += 1
    }
  }
  return lakes
}
