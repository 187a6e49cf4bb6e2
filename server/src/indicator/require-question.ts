import { findStandardIndicator, type Asked } from '@yiwang/contract'
import { checkCriteria, checkQuestion, daysIn, type Criterion, type Period, type Question } from '@yiwang/kernel'

import { Refusal, requireValue } from '../problem/refusal.ts'

/** The longest period that may be asked of at once: three years and a leap day. */
const mostDays = 1097

/** The question that is asked: a standard indicator's by its name, or one's own when the grammar lets it through. */
export function requireQuestion(asked: Asked): Question {
  if (typeof asked !== 'string') return requireValue(checkQuestion(asked as Question))
  const indicator = findStandardIndicator(asked)
  if (!indicator) throw new Refusal('indicator.unknown', { indicator: asked })
  return indicator.question
}

/** Refuses filters outside the grammar, periods that are too long, and people who are compared in no post. */
export function requireAskable(ask: {
  readonly by?: string | undefined
  readonly post?: string | undefined
  readonly periods: readonly Period[]
  readonly filters: readonly Criterion[]
}): void {
  requireValue(checkCriteria(ask.filters))
  if (ask.by === 'person' && ask.post === undefined) throw new Refusal('indicator.needs_post')
  if (ask.periods.some((period) => daysIn(period) > mostDays)) throw new Refusal('indicator.period_too_long', { most: mostDays })
}
