import { findHeading, type Heading } from './heading.ts'
import { isNotes, partOfHeading, partOfParagraph } from './part.ts'
import type { Part } from './section.ts'
import type { Paragraph } from './split-paragraphs.ts'

/** A stretch under one heading; offsets in UTF-16 code units. */
export type Stretch = {
  readonly start: number
  end: number
  readonly part: Part
  readonly headings: readonly string[]
  /** Explanations of words, which state no figures of the report's own. */
  readonly notes: boolean
  readonly paragraphs: Paragraph[]
}

type Level = { readonly depth: number; readonly words: string; readonly part: Part | null }

/** Puts the paragraphs under their headings and tells what part of the report each stretch is. */
export function findSections(text: string, paragraphs: readonly Paragraph[], year: number | null): readonly Stretch[] {
  const stretches: Stretch[] = []
  const lastHeading = paragraphs.findLastIndex(({ start, end }) => isNumbered(text.slice(start, Math.min(end, start + 80))))
  let levels: readonly Level[] = []
  let part: Part = 'opening'
  paragraphs.forEach((paragraph, index) => {
    const words = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 300))
    const heading = headingWithin(findHeading(words.slice(0, 200)), part, year)
    const before = part
    if (heading) {
      levels = enter(levels, heading, year)
      part = partUnder(levels, heading, part)
    }
    if (heading === null || heading.length < paragraph.end - paragraph.start) {
      part = partOfParagraph(words, part, { isLast: index > lastHeading, year })
    }
    const open = stretches.at(-1)
    if (open && !heading && part === before) {
      open.end = paragraph.end
      open.paragraphs.push(paragraph)
    } else {
      stretches.push({
        ...paragraph,
        part,
        headings: levels.map((level) => level.words),
        notes: levels.some((level) => isNotes(level.words)),
        paragraphs: [paragraph],
      })
    }
  })
  return stretches
}

/** Before the first part begins, a line that names none is a byline or the report's title, no heading. */
function headingWithin(heading: Heading | null, part: Part, year: number | null): Heading | null {
  if (heading?.depth !== 0 || part !== 'opening') return heading
  return heading.words.includes('报告') || partOfHeading(heading.words, year) === null ? null : heading
}

function isNumbered(words: string): boolean {
  const heading = findHeading(words)
  return heading !== null && heading.depth < 3
}

/** The headings above once a new one stands: deeper and equal ones end. */
function enter(levels: readonly Level[], heading: Heading, year: number | null): readonly Level[] {
  const above = levels.filter(({ depth }) => depth < heading.depth)
  return [
    ...above,
    { depth: heading.depth, words: heading.words, part: heading.depth === leadDepth ? null : partOfHeading(heading.words, year) },
  ]
}

const leadDepth = 4

/** A heading that names a part opens it; another one goes on with the part of the headings above, or of the text before. */
function partUnder(levels: readonly Level[], heading: Heading, before: Part): Part {
  const named = levels.findLast(({ part }) => part !== null)?.part
  if (named === 'self-building' && before !== 'plan' && before !== 'self-building' && before !== 'closing') return 'review'
  if (named) return named
  if (before === 'opening' && heading.depth < leadDepth) return 'review'
  return before
}
