/** From a share of 0 to a share of 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** Below so many matters a rate says too little to be put in an order; it is shown with its number and without a rank. */
export const smallestRanked = 20

// The 97.5 % point of the normal distribution.
const z = 1.959964

/**
 * Where the true share lies with 95 % confidence when `counted` of `of` were found (Wilson 1927): honest for small
 * numbers and for shares near 0 and 1. Everything from 0 to 1 when nothing was looked at.
 */
export function wilsonInterval(counted: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const share = counted / of
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const [middle, scale] = [share + (z * z) / (2 * of), 1 + (z * z) / of]
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
