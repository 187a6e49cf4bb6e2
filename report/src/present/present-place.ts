import type { Report } from '../report.ts'
import type { Part } from '../section/section.ts'

/** Where in a report something stands, in words instead of in indexes. */
export type PrintedPlace = {
  readonly part: Part | null
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
}

/** The place of what stands in a report's section of this index. */
export function presentPlace({ sections }: Report, index: number): PrintedPlace {
  const section = sections[index]
  return { part: section?.part ?? null, section: section?.headings ?? [] }
}
