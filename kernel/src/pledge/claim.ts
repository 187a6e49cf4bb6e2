import type { Progress } from './progress.ts'

/** What a unit says of its pledge: a share of the way, on a day. It stands beside what is computed and is never averaged in. */
export interface Claim {
  readonly on: string
  readonly unit: string
  readonly share: number
  readonly words: string
}

/** A claim this much above or below what is computed is shown as a gap. */
export const gapThatShows = 0.05

/** How far a claim is from what is computed, positive where the unit claims more; null where nothing is computed. */
export function gapOf({ share }: Claim, progress: Progress): number | null {
  return progress.share === null ? null : share - progress.share
}

/** Whether the gap is wide enough to be shown as one. */
export function isGap(claim: Claim, progress: Progress): boolean {
  const gap = gapOf(claim, progress)
  return gap !== null && Math.abs(gap) > gapThatShows
}
