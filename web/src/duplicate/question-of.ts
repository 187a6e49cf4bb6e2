import type { Position } from '@yiwang/contract'

/** What is looked for: complete enough to be compared. */
export interface Question {
  readonly category: string
  readonly description: string
  readonly position: Position
  readonly crs: 'wgs84'
}

const fewestCharacters = 4

/** The question that a half-written report asks; nothing before place, category and a few words are there. */
export function questionOf(draft: {
  readonly category?: string | undefined
  readonly description: string
  readonly position?: Position | undefined
}): Question | undefined {
  const { category, position } = draft
  const description = draft.description.trim()
  if (category === undefined || position === undefined || description.length < fewestCharacters) return undefined
  return { category, description, position, crs: 'wgs84' }
}
