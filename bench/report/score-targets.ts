import { hasNumbers, isNumbered } from './fits.ts'
import type { Answer, Read } from './gold.ts'

type Reads = ReadonlyMap<string, readonly Read[]>

const product = /生产总值|GDP|经济增长|经济总量/u
/** The share of an answer's characters that a figure's words must have. */
const enoughShared = 0.7

/** The reports whose target of growth of the gross product was not found. */
export function findMissedProducts(reads: Reads, answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(
    (answer) =>
      !reads
        .get(answer.file)
        ?.some(
          (read) =>
            read.when === 'planned' && product.test(read.subject + read.raw) && read.measure === 'growth' && hasNumbers(read, answer),
        ),
  )
}

/** How many headline targets have numbers, and the words of those that were not found. */
export function scoreHeadlines(reads: Reads, answers: readonly Answer[]): { readonly of: number; readonly missed: readonly string[] } {
  const numbered = answers.filter(isNumbered)
  const missed: string[] = []
  let before = ''
  for (const answer of numbered) {
    before = answer.raw === '同上' ? before : answer.raw
    const raw = before
    const isFound = reads
      .get(answer.file)
      ?.some((read) => read.when === 'planned' && hasNumbers(read, answer) && sharesWords(read.raw, raw))
    if (isFound !== true) missed.push(`${answer.file}: ${raw}`)
  }
  return { of: numbered.length, missed }
}

function sharesWords(read: string, answer: string): boolean {
  if (read.includes(answer) || answer.includes(read)) return true
  const [own, wanted] = [new Set(read), new Set(answer)]
  return wanted.intersection(own).size >= enoughShared * wanted.size
}
