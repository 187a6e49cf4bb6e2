/** What was said with which certainty, and whether it was right. */
export interface Said {
  readonly probability: number
  readonly isRight: boolean
}

/** Ten bins of certainty: how sure it was on average, how often it was right; and the expected error of calibration over them. */
export function calibrate(said: readonly Said[]) {
  const bins = [...Map.groupBy(said, ({ probability }) => Math.min(9, Math.floor(probability * 10)))]
    .toSorted(([one], [other]) => one - other)
    .map(([bin, own]) => ({
      from: bin / 10,
      said: own.length,
      sure: round(own.reduce((sum, { probability }) => sum + probability, 0) / own.length),
      right: round(own.filter(({ isRight }) => isRight).length / own.length),
    }))
  const error = bins.reduce((sum, bin) => sum + (bin.said / said.length) * Math.abs(bin.sure - bin.right), 0)
  return { error: round(error), bins }
}

/** A share with three digits. */
export function round(share: number): number {
  return Number(share.toFixed(3))
}
