/** The five steps of 好差评 (GB/T 39735) with their words, the best first. */
export const scores = [
  { score: 5, word: 'verySatisfied' },
  { score: 4, word: 'satisfied' },
  { score: 3, word: 'fairlySatisfied' },
  { score: 2, word: 'dissatisfied' },
  { score: 1, word: 'veryDissatisfied' },
] as const

type Step = (typeof scores)[number]

/** The step that a number stands for. */
export function findScore(score: number | null): Step | undefined {
  return scores.find((each) => each.score === score)
}
