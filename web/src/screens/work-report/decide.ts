import type { FoundPledge, NewPledge, ReportReview, TakenPledge } from '@yiwang/contract'
import { overlaps, type Stretch } from '@yiwang/kernel'

import { makeCutter } from './code-points.ts'

/** What somebody decides in a review, of the passages that it names. */
export type Decision =
  | { readonly kind: 'accepted'; readonly pledges: readonly NewPledge[] }
  | { readonly kind: 'dismissed' | 'reopened'; readonly passages: readonly Stretch[] }
  | { readonly kind: 'withdrawn'; readonly passages: readonly Stretch[]; readonly reason: string }

/** What a review looks like once a decision is kept, shown before the server has said so. */
export function applyDecision(review: ReportReview, decision: Decision): ReportReview {
  switch (decision.kind) {
    case 'accepted':
      return accept(review, decision.pledges)
    case 'dismissed':
      return decide(review, (one) => one.decided === 'open' && isAmong(decision.passages, one), 'dismissed')
    case 'reopened':
      return decide(review, (one) => one.decided === 'dismissed' && isAmong(decision.passages, one), 'open')
    case 'withdrawn':
      return withdraw(review, decision.passages)
  }
}

/** What takes a decision back; nothing takes a withdrawal back but accepting anew. */
export function undoOf(decision: Decision, reason: string): Decision | undefined {
  switch (decision.kind) {
    case 'accepted':
      return { kind: 'withdrawn', passages: decision.pledges.map(({ start, end }) => ({ start, end })), reason }
    case 'dismissed':
      return { kind: 'reopened', passages: decision.passages }
    case 'reopened':
      return { kind: 'dismissed', passages: decision.passages }
    case 'withdrawn':
      return undefined
  }
}

function decide(review: ReportReview, isMeant: (one: FoundPledge) => boolean, decided: FoundPledge['decided']): ReportReview {
  return { ...review, found: review.found.map((one) => (isMeant(one) ? { ...one, decided } : one)) }
}

function isAmong(passages: readonly Stretch[], one: Stretch): boolean {
  return passages.some((passage) => overlaps(passage, one))
}

function accept(review: ReportReview, pledges: readonly NewPledge[]): ReportReview {
  const cut = makeCutter(review.text)
  const taken = pledges.map((asked) => foresee(review, asked, cut(asked)))
  const after = decide(review, (one) => isAmong(pledges, one), 'accepted')
  return { ...after, taken: [...after.taken, ...taken], pledges: after.pledges + taken.length }
}

/** A pledge as it will most likely come back; it has no number yet. */
function foresee({ found, year }: ReportReview, { start, end, ...asked }: NewPledge, raw: string): TakenPledge {
  const near = found.find((one) => overlaps(one, { start, end }))
  const isWhole = near !== undefined && near.start >= start && near.end <= end
  const none = { kind: 'task', livelihood: false, due: `${year}-12-31`, dueWords: null, leadUnit: null } as const
  const { kind, livelihood, due, dueWords, leadUnit } = { ...none, ...near }
  const ownWords = isWhole ? { subject: near.subject, target: near.target } : { subject: raw, target: null }
  const usual = { kind, livelihood, due, dueWords: asked.due === undefined ? dueWords : null, leadUnit, ...ownWords }
  const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
  return { start, end, raw, id: '', number: '', version: 0, isLost: false, ...usual, ...said }
}

function withdraw(review: ReportReview, passages: readonly Stretch[]): ReportReview {
  const taken = review.taken.filter((one) => !passages.some(({ start, end }) => start === one.start && end === one.end))
  const left = taken.filter(({ isLost }) => !isLost)
  const after = decide(review, (one) => isAmong(passages, one) && !isAmong(left, one), 'open')
  return { ...after, taken, pledges: taken.length }
}
