import { matterHeats, type MatterHeat } from '@yiwang/kernel'

/** How many matters of each heat there are; a heat of which there is none is left out. */
export type HeatCounts = Readonly<Partial<Record<MatterHeat, number>>>

/** How many matters of each heat some features of the tiles stand for: a matter has its heat, a pile a count of each. */
export function countHeats(features: readonly Readonly<Record<string, unknown>>[]): HeatCounts {
  const counts: Partial<Record<MatterHeat, number>> = {}
  for (const properties of features) {
    for (const heat of matterHeats) {
      const more = properties['heat'] === heat ? 1 : Number(properties[heat] ?? 0)
      if (more > 0) counts[heat] = (counts[heat] ?? 0) + more
    }
  }
  return counts
}
