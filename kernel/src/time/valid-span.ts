/** The days on which something counts, as ISO dates: from the first to the last inclusive, without a last day for good. */
export interface ValidSpan {
  readonly validFrom: string
  readonly validTo?: string
}

/** Whether the span holds the day. */
export function isValidOn(span: ValidSpan, day: Temporal.PlainDate): boolean {
  return decideValidity(span, day.toString()) === 'valid'
}

/** Where an ISO date (YYYY-MM-DD) lies: in the span, before it or after it. */
export function decideValidity(span: ValidSpan, isoDate: string): 'valid' | 'not_valid_yet' | 'no_longer_valid' {
  if (isoDate < span.validFrom) return 'not_valid_yet'
  return span.validTo !== undefined && isoDate > span.validTo ? 'no_longer_valid' : 'valid'
}
