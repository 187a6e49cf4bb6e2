import { distance, type Position } from '../place/position.ts'
import { compareTexts, profileText, type TextProfile } from './text-profile.ts'

/** A report as it is compared with others. `at` is epoch milliseconds; `profile` saves reading the text again. */
export interface Likened {
  readonly position: Position
  readonly at: number
  readonly category: string
  readonly text: string
  readonly profile?: TextProfile
}

/** What of a report is compared before its words are. */
export type Placed = Pick<Likened, 'position' | 'at' | 'category'>

/** How near two categories are: the same row, the same major class, or neither. */
export type CategoryLikeness = 'same' | 'same_major' | 'other'

/** How alike two reports are, 0 to 1, and why: metres apart, hours apart, their categories, the share of their words. */
export interface DuplicateScore {
  readonly score: number
  readonly metres: number
  readonly hours: number
  readonly category: CategoryLikeness
  readonly text: number
}

/** Metres beyond which two reports are never the same thing here; candidates are looked for within it. */
export const duplicateRadius = 300

/** How many characters of a category's code name its major class: E0102 belongs to E01 (GB/T 30428.2). */
const majorLength = 3
const metresOfHalf = 80
const hoursOfHalf = 21 * 24
const evidence = { none: -5.7, place: 3.2, time: 1.2, text: 5 } as const
const categoryEvidence: Readonly<Record<CategoryLikeness, number>> = { same: 1.6, same_major: 1, other: 0.3 }

/**
 * How alike two reports are. Evidence is added on the logistic scale, so that no single part decides alone: nearness (half at
 * 80 m), time (half after 21 days), category, words. Words from elsewhere count half, because offices and apps hand out
 * template texts. The same whichever way round; never grows with distance or time; 0 beyond `duplicateRadius`.
 */
export function scoreDuplicate(one: Likened, other: Likened): DuplicateScore {
  const { metres, hours, category, near, sum } = weigh(one, other)
  if (metres > duplicateRadius) return { score: 0, metres, hours, category, text: 0 }
  const text = compareTexts(one.profile ?? profileText(one.text), other.profile ?? profileText(other.text))
  return { score: logistic(sum + textEvidence(text, near)), metres, hours, category, text }
}

/** The highest score that two reports can have, whatever they say: spares reading the words of those that are too far apart. */
export function highestScore(one: Placed, other: Placed): number {
  const { metres, near, sum } = weigh(one, other)
  return metres > duplicateRadius ? 0 : logistic(sum + textEvidence(1, near))
}

function weigh(one: Placed, other: Placed) {
  const metres = distance(one.position, other.position)
  const hours = Math.abs(one.at - other.at) / 3_600_000
  const category = compareCategories(one.category, other.category)
  const near = 1 / (1 + (metres / metresOfHalf) ** 2)
  const recent = 0.5 ** (hours / hoursOfHalf)
  return { metres, hours, category, near, sum: evidence.none + evidence.place * near + evidence.time * recent + categoryEvidence[category] }
}

function textEvidence(text: number, near: number): number {
  return evidence.text * text * (0.5 + 0.5 * near)
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}

/** Whether two category codes are the same, of the same major class, or neither. */
export function compareCategories(one: string, other: string): CategoryLikeness {
  if (one === other) return 'same'
  return one.slice(0, majorLength) === other.slice(0, majorLength) ? 'same_major' : 'other'
}
