/** What a part of the report speaks of: greeting, review of last year, problems, this year's plan, the government itself, close. */
export const parts = ['opening', 'review', 'problems', 'plan', 'self-building', 'closing'] as const
export type Part = (typeof parts)[number]

/** A stretch under one heading, down to the next heading of any depth. */
export type Section = {
  readonly start: number
  readonly end: number
  readonly part: Part
  /** The headings above it, outermost first; empty before the first heading. */
  readonly headings: readonly string[]
}

/** A sentence with its place; a line break inside it is part of it. */
export type Sentence = {
  readonly start: number
  readonly end: number
  readonly section: number
  /** The paragraph it stands in, counted from 0. */
  readonly paragraph: number
}
