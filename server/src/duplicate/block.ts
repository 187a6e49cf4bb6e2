import type { Position } from '@yiwang/kernel'

/** How many blocks a degree has: one is 347 m from south to north, about 300 m from west to east in China. */
const perDegree = 320
const rows = 65_536
const metresPerDegree = 111_195

/** A box in degrees: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The box that holds everything within so many metres. */
export function boxAround({ lon, lat }: Position, metres: number): Box {
  const [up, aside] = [metres / metresPerDegree, metres / (metresPerDegree * Math.cos((lat * Math.PI) / 180))]
  return [lon - aside, lat - up, lon + aside, lat + up]
}

/** The blocks that a box touches, numbered as the index `matter_by_block` numbers them (migration 0006). */
export function blocksOf([west, south, east, north]: Box): readonly number[] {
  const blocks: number[] = []
  for (let x = Math.floor((west + 180) * perDegree); x <= Math.floor((east + 180) * perDegree); x++) {
    for (let y = Math.floor((south + 90) * perDegree); y <= Math.floor((north + 90) * perDegree); y++) blocks.push(x * rows + y)
  }
  return blocks
}
