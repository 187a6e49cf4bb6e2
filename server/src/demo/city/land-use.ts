import { distance, getItem, isNear } from './plane.ts'
import type { Block, Use } from './block.ts'
import type { Prng } from './prng.ts'
import type { Zone } from './zone.ts'

/** The blocks' uses by face number. */
export type LandUse = ReadonlyMap<number, Use>

const USUAL: Readonly<Record<Zone, Use>> = {
  old: 'old',
  cbd: 'offices',
  residential: 'slabs',
  industrial: 'works',
  port: 'port',
  campus: 'campus',
  park: 'park',
  village: 'village',
  farm: 'farm',
  hill: 'forest',
}

/** A public use that is spread over the town: how far apart, on what sites, how many at most. */
type Spread = {
  readonly use: Use
  readonly apart: number
  readonly zones: readonly Zone[]
  readonly low: number
  readonly high: number
  readonly most: number
}

const SPREADS: readonly Spread[] = [
  { use: 'government', apart: 1100, zones: ['cbd', 'residential', 'old', 'village'], low: 9000, high: 30_000, most: 9 },
  { use: 'hospital', apart: 1900, zones: ['cbd', 'residential', 'campus'], low: 15_000, high: 50_000, most: 6 },
  { use: 'school', apart: 620, zones: ['residential', 'old', 'cbd', 'village', 'campus'], low: 14_000, high: 46_000, most: 26 },
  { use: 'school', apart: 620, zones: ['old', 'village'], low: 7000, high: 20_000, most: 5 },
  { use: 'market', apart: 800, zones: ['old', 'residential', 'village'], low: 5000, high: 20_000, most: 14 },
  { use: 'park', apart: 640, zones: ['old', 'cbd', 'residential', 'campus', 'industrial'], low: 3500, high: 36_000, most: 28 },
]

function findWatersideUse(block: Block): Use | undefined {
  if (block.side === 'river') return 'promenade'
  const onPort = block.zone === 'port' || (block.zone === 'industrial' && block.area > 60_000)
  if (block.side !== 'shore' || onPort) return undefined
  return block.density > 0.45 ? 'promenade' : 'beach'
}

function getOrdinaryUse(block: Block, prng: Prng): Use {
  const waterside = findWatersideUse(block)
  if (waterside) return waterside
  const usual = USUAL[block.zone]
  if (isThin(block)) return usual === 'farm' || usual === 'forest' ? usual : 'park'
  if (usual === 'slabs') return prng.chance(0.26) ? 'towers' : 'slabs'
  if (usual === 'offices' && prng.chance(0.24)) return 'towers'
  return usual
}

/** The ground a block covers of the square round its outline's length, about 1 for a square and less the longer it is. */
function getSquareness(block: Block): number {
  return (16 * block.area) / getAround(block) ** 2
}

function getAround(block: Block): number {
  let around = 0
  block.ring.forEach((point, index) => {
    around += distance(point, getItem(block.ring, index + 1))
  })
  return around
}

function isThin(block: Block): boolean {
  return block.area / getAround(block) < 9
}

const PUBLIC_USES: ReadonlySet<Use | undefined> = new Set(['school', 'hospital', 'government', 'market', 'park', 'promenade'])

function suits(block: Block, use: Use | undefined, spread: Spread): boolean {
  if (PUBLIC_USES.has(use) || block.side) return false
  if (spread.use !== 'park' && getSquareness(block) < 0.62) return false
  return spread.zones.includes(block.zone) && block.area >= spread.low && block.area <= spread.high
}

/** Decides what every block is used for: the zone's usual use, and public uses spread so that each quarter has its own. */
export function decideLandUse(blocks: readonly Block[], prng: Prng): LandUse {
  const uses = new Map(blocks.map((block) => [block.face, getOrdinaryUse(block, prng)]))
  for (const spread of SPREADS) {
    const chosen: Block[] = []
    for (const block of prng.shuffle(blocks)) {
      if (chosen.length >= spread.most) break
      if (!suits(block, uses.get(block.face), spread)) continue
      if (chosen.some((other) => isNear(other.middle, block.middle, spread.apart))) continue
      chosen.push(block)
      uses.set(block.face, spread.use)
    }
  }
  return uses
}
