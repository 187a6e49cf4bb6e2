import type { ReportDocument } from './document/report-document.ts'
import { toFigure } from './figure/to-figure.ts'
import { findFigures } from './figure/find-figures.ts'
import type { Figure } from './figure/figure.ts'
import type { Report } from './report.ts'
import { findSections, type Stretch } from './section/find-sections.ts'
import type { Section, Sentence } from './section/section.ts'
import { splitParagraphs } from './section/split-paragraphs.ts'
import { splitSentences } from './section/split-sentences.ts'
import { findTitle } from './section/title.ts'
import { countCodePoints, type CodePoints } from './text/code-points.ts'
import { fold } from './text/fold.ts'

/** Reads a work report. Pure and deterministic; any text returns, an empty one without sections. */
export function read({ name, text }: ReportDocument): Report {
  const points = countCodePoints(text)
  const paragraphs = splitParagraphs(text)
  const { title, year } = findTitle(text, paragraphs, name)
  const stretches = findSections(text, paragraphs, year)
  const sections = stretches.map((stretch) => toSection(stretch, points))
  const sentences: Sentence[] = []
  const figures: Figure[] = []
  let paragraph = 0
  stretches.forEach((stretch, section) => {
    for (const inside of stretch.paragraphs) {
      for (const { start, end } of splitSentences(text, inside)) {
        const folded = fold(text, start, end)
        const sentence = sentences.length
        sentences.push({ start: points(start), end: points(end), section, paragraph })
        const setting = { text, folded, points, part: stretch.part, year, section, sentence }
        if (!stretch.notes) figures.push(...findFigures(folded.chars).figures.map((stated) => toFigure(stated, setting)))
      }
      paragraph += 1
    }
  })
  return { name, text, title, year, sections, sentences, figures, pledges: [], links: [] }
}

function toSection({ start, end, part, headings }: Stretch, points: CodePoints): Section {
  return { start: points(start), end: points(end), part, headings }
}
