import type { ReportSection } from '@yiwang/contract'
import { overlaps, type Stretch } from '@yiwang/kernel'

import { countCodePoints, makeCutter } from './code-points.ts'

/** Some words of a paragraph that are marked alike: by the keys of the lines they belong to, and as a heading or not. */
export interface Piece extends Stretch {
  readonly words: string
  readonly keys: readonly string[]
  readonly isHeading: boolean
}

/** A paragraph of the report with its line break; the pieces one after the other are its words. */
export interface Paragraph extends Stretch {
  readonly pieces: readonly Piece[]
}

/** What marks a stretch of the text. */
export interface Mark extends Stretch {
  readonly key: string
}

/** The text cut into paragraphs, and these where a mark or a heading begins or ends. Nothing of the text is lost. */
export function layOutText(text: string, sections: readonly ReportSection[], marks: readonly Mark[]): readonly Paragraph[] {
  const cut = makeCutter(text)
  const headings = findHeadings(cut, sections)
  let start = 0
  return text.split(/(?<=\n)/u).map((words): Paragraph => {
    const paragraph = { start, end: start + countCodePoints(words) }
    start = paragraph.end
    const within = marks.filter((mark) => overlaps(mark, paragraph))
    const headed = headings.filter((heading) => overlaps(heading, paragraph))
    return { ...paragraph, pieces: cutPieces(cut, paragraph, { marks: within, headings: headed }) }
  })
}

interface Within {
  readonly marks: readonly Mark[]
  readonly headings: readonly Stretch[]
}

function cutPieces(cut: (stretch: Stretch) => string, paragraph: Stretch, { marks, headings }: Within): readonly Piece[] {
  const bounds = [...marks, ...headings].flatMap(({ start, end }) => [start, end])
  const inside = bounds.filter((bound) => bound > paragraph.start && bound < paragraph.end)
  const places = [...new Set([paragraph.start, ...inside, paragraph.end])].toSorted((one, other) => one - other)
  return places.slice(0, -1).map((start, index): Piece => {
    const piece = { start, end: places[index + 1] ?? start }
    const keys = marks.filter((mark) => overlaps(mark, piece)).toSorted((one, other) => lengthOf(one) - lengthOf(other))
    const isHeading = headings.some((heading) => overlaps(heading, piece))
    return { ...piece, words: cut(piece), keys: keys.map(({ key }) => key), isHeading }
  })
}

function lengthOf({ start, end }: Stretch): number {
  return end - start
}

/** How far into its section a heading may begin: behind its number. */
const longestNumber = 8

/** Where the heading of each section stands; a section that goes on under the heading before it has none. */
function findHeadings(cut: (stretch: Stretch) => string, sections: readonly ReportSection[]): readonly Stretch[] {
  return sections.flatMap(({ headings, start }): readonly Stretch[] => {
    const heading = headings.at(-1)
    if (heading === undefined) return []
    const length = countCodePoints(heading)
    const head = cut({ start, end: start + longestNumber + length })
    const at = head.indexOf(heading)
    return at === -1 ? [] : [{ start, end: start + countCodePoints(head.slice(0, at)) + length }]
  })
}
