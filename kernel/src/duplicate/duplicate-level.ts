/** From which score on two reports are called what. */
export interface DuplicateThresholds {
  /** Shown to whoever decides: worth a look. */
  readonly possible: number
  /** Marked in the inbox and shown to residents. */
  readonly likely: number
}

/**
 * The shipped thresholds and where they come from. `possible` is where the evidence is even; `likely` asks for near place,
 * near time and words in common. `text` is the share of words above which two texts alone speak of the same thing: measured
 * on the labelled pairs of public messages (docs/duplicates.md), the only part that could be measured, because the messages
 * have no coordinates.
 */
export const duplicateThresholds: DuplicateThresholds & { readonly text: number; readonly source: string } = {
  possible: 0.5,
  likely: 0.75,
  text: 0.33,
  source: 'bench/duplicates/labelled-pairs.jsonl',
}

export const duplicateLevels = ['likely', 'possible', 'unlikely'] as const

/** What a score is called: `likely`, `possible` or `unlikely`. */
export type DuplicateLevel = (typeof duplicateLevels)[number]

/** What a score from 0 to 1 is called under the thresholds. */
export function duplicateLevel(score: number, thresholds: DuplicateThresholds = duplicateThresholds): DuplicateLevel {
  if (score >= thresholds.likely) return 'likely'
  return score >= thresholds.possible ? 'possible' : 'unlikely'
}
