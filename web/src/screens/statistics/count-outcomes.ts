import type { StatisticImport, StatisticImportRow } from '@yiwang/contract'

/** What a row of a table can come to, in the order in which it is told. */
const outcomes = ['new', 'corrects', 'same', 'empty', 'refused'] as const

/** How many rows of a table came to each outcome. */
export function countOutcomes({ rows }: StatisticImport): Readonly<Record<StatisticImportRow['outcome'], number>> {
  const counts = { new: 0, corrects: 0, same: 0, empty: 0, refused: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** Which outcomes there are to tell of. */
export function listOutcomes(answer: StatisticImport): readonly StatisticImportRow['outcome'][] {
  const counts = countOutcomes(answer)
  return outcomes.filter((outcome) => counts[outcome] > 0)
}

/** Whether a table adds or corrects something and nothing of it is refused, so that it can be applied. */
export function isApplicable(answer: StatisticImport): boolean {
  const counts = countOutcomes(answer)
  return !answer.applied && counts.refused === 0 && counts.new + counts.corrects > 0
}
