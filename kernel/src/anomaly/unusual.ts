import { chanceOfAtLeast, type Spread } from './tail.ts'

/** As many weeks before are compared with a day. */
export const comparedWeeks = 8

/** Of fewer weeks nothing is expected: they say too little. */
export const fewestWeeks = 4

/** So many matters at least are worth a word, however seldom they are. */
const smallestAlarm = 3

/** How often in all categories together a word may be said on an ordinary day at one look. */
const alarmShare = 0.02

/** A count beside what was expected; `chance` is that of so many or more on an ordinary day, 0 to 1. */
export interface Judged {
  readonly expected: number
  readonly chance: number
}

/**
 * What the weeks before let expect of a day, none of too few weeks. The week that lies furthest from the middle is left out,
 * so that one odd week neither hides nor makes an anomaly. The variance is that of the counts where they scatter more than
 * chance alone would (Poisson), and wider by what so few weeks leave unknown of the mean.
 */
export function expectFrom(before: readonly number[]): Spread | undefined {
  if (before.length < fewestWeeks) return undefined
  const kept = withoutOddest(before)
  const sum = kept.reduce((total, count) => total + count, 0)
  // Half a matter that was never seen (Jeffreys): what did not happen in these weeks may still happen.
  const mean = (sum + 0.5) / kept.length
  const scatter = kept.reduce((total, count) => total + (count - mean) ** 2, 0) / (kept.length - 1)
  return { mean, variance: mean * Math.max(1, scatter / mean) * (1 + 1 / kept.length) }
}

/** A count judged by the weeks before. */
export function judgeCount(count: number, before: readonly number[]): Judged {
  const spread = expectFrom(before)
  return spread ? { expected: spread.mean, chance: chanceOfAtLeast(count, spread) } : { expected: 0, chance: 1 }
}

/** The chance below which a count is unusual, where so many categories are looked at together (Bonferroni). */
export function unusualBelow(categories: number): number {
  return alarmShare / Math.max(1, categories)
}

/** Whether a count that was judged is unusual: more than a few, and less likely than the threshold. */
export function isUnusual(count: number, { chance }: Judged, threshold: number): boolean {
  return count >= smallestAlarm && chance < threshold
}

/** All but the one that is furthest from the middle; of two that are as far, all but the greater. */
function withoutOddest(counts: readonly number[]): readonly number[] {
  const sorted = counts.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const middle = ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
  const isLowOddest = middle - (sorted[0] ?? 0) > (sorted.at(-1) ?? 0) - middle
  return isLowOddest ? sorted.slice(1) : sorted.slice(0, -1)
}
