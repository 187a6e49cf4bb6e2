import { hasNumbers, isNumbered, overlaps } from './fits.ts'
import type { Answer, Read } from './gold.ts'

/** What came of one report: answers with the figure that was found for them, answers that were missed, figures too many. */
export interface FigureScore {
  readonly found: readonly { readonly answer: Answer; readonly read: Read }[]
  readonly missed: readonly Answer[]
  readonly extra: readonly Read[]
}

/** Matches the figures of one report with its answers: by when, numbers and overlap, each figure once; optional answers use up what fits them. */
export function scoreFigures(reads: readonly Read[], answers: readonly Answer[]): FigureScore {
  const numbered = reads.filter(isNumbered)
  const wanted = answers.filter((answer) => answer.span === undefined && (isNumbered(answer) || answer.optional === true))
  const used = new Set<Read>()
  const found: { answer: Answer; read: Read }[] = []
  const missed: Answer[] = []
  for (const answer of wanted.toSorted(requiredFirst)) {
    const fitting = numbered.filter((read) => !used.has(read) && fits(read, answer))
    const [first] = fitting
    if (answer.optional === true) for (const read of fitting) used.add(read)
    else if (first === undefined) missed.push(answer)
    else {
      used.add(first)
      found.push({ answer, read: first })
    }
  }
  const spans = answers.flatMap(({ span }) => (span ? [span] : []))
  const extra = numbered.filter((read) => !used.has(read) && spans.some(([from, to]) => from <= read.start && read.start < to))
  return { found, missed, extra }
}

function requiredFirst(one: Answer, other: Answer): number {
  return Number(one.optional === true) - Number(other.optional === true) || one.start - other.start
}

function fits(read: Read, answer: Answer): boolean {
  if (!overlaps(read, answer)) return false
  return answer.optional === true || (read.when === answer.when && hasNumbers(read, answer))
}
