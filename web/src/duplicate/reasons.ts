import type { DuplicateCandidate } from '@yiwang/contract'

/** A reason in words: the phrase and what it is filled with. */
export interface Reason {
  readonly phrase:
    | 'duplicate.metres'
    | 'duplicate.here'
    | 'duplicate.minutes'
    | 'duplicate.hours'
    | 'duplicate.days'
    | `duplicate.category.${DuplicateCandidate['categoryLikeness']}`
    | 'duplicate.text'
  readonly n: number
}

const samePlace = 5

/** Why two reports may be the same, in the order in which people ask: where, when, what, in which words. */
export function reasonsOf({ metres, hours, categoryLikeness, text }: DuplicateCandidate): readonly Reason[] {
  return [
    metres < samePlace ? { phrase: 'duplicate.here', n: 0 } : { phrase: 'duplicate.metres', n: Math.round(metres) },
    timeReason(hours),
    { phrase: `duplicate.category.${categoryLikeness}`, n: 0 },
    { phrase: 'duplicate.text', n: Math.round(text * 100) },
  ]
}

function timeReason(hours: number): Reason {
  if (hours < 1) return { phrase: 'duplicate.minutes', n: Math.round(hours * 60) }
  return hours < 48 ? { phrase: 'duplicate.hours', n: Math.round(hours) } : { phrase: 'duplicate.days', n: Math.round(hours / 24) }
}
