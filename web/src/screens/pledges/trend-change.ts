import type { PledgeTrend } from '@yiwang/contract'
import type { PledgeStanding } from '@yiwang/kernel'

import type { BoardAddress } from './board-address.ts'

/** What the counts of a day are told against: an earlier point of the trend. */
export type TrendPoint = PledgeTrend['points'][number]

/** Within so many days hardly anything moves: early in a month the counts are told against the month-end before the last. */
const fewestDays = 7

/** The newest point that lies at least a week before a day, else the newest before it; none before the first. */
export function findEarlier(points: readonly TrendPoint[], asOf: string): TrendPoint | undefined {
  const weekBefore = Temporal.PlainDate.from(asOf).subtract({ days: fewestDays }).toString()
  const before = points.filter((point) => point.asOf < asOf)
  return before.findLast((point) => point.asOf <= weekBefore) ?? before.at(-1)
}

/** How many more stand there now than at an earlier point, as it is written: +3, −2; nothing where it is the same. */
export function writeChange(now: number, before: number): string | undefined {
  if (now === before) return undefined
  return now > before ? `+${now - before}` : `−${before - now}`
}

/** How many stood there at a point; all of them without a standing. */
export function countAt({ counts }: TrendPoint, standing?: PledgeStanding): number {
  return standing === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[standing]
}

/** Whether only some of the pledges are shown: the trend is that of all of them, or of all of a unit’s. */
export function isNarrowed({ kind, livelihood, q }: BoardAddress): boolean {
  return [kind, livelihood, q].some((part) => part !== undefined)
}
