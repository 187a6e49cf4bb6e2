/** A pair with its score. */
export interface Scored {
  readonly score: number
  readonly same: boolean
  readonly topic: number
}

/** How well a threshold tells the same from the others: shares from 0 to 1. */
export interface Measured {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What a threshold makes of scored pairs. */
export function measure(pairs: readonly Scored[], threshold: number): Measured {
  const called = pairs.filter(({ score }) => score >= threshold)
  const right = called.filter(({ same }) => same).length
  return measured(right, called.length, pairs.filter(({ same }) => same).length)
}

/** Precision, recall and F1 from counts. */
export function measured(right: number, called: number, wanted: number): Measured {
  const [precision, recall] = [right / Math.max(1, called), right / Math.max(1, wanted)]
  return { precision, recall, f1: (2 * right) / Math.max(1, called + wanted) }
}

/** The threshold with the best F1. */
export function bestThreshold(pairs: readonly Scored[]): { readonly threshold: number; readonly f1: number } {
  const wanted = pairs.filter(({ same }) => same).length
  let [right, best] = [0, { threshold: 1, f1: 0 }]
  for (const [index, { score, same }] of pairs.toSorted((a, b) => b.score - a.score).entries()) {
    if (same) right += 1
    const { f1 } = measured(right, index + 1, wanted)
    if (f1 > best.f1) best = { threshold: score, f1 }
  }
  return best
}
