import type { ReportDocument } from './document/report-document.ts'
import { findFigures } from './figure/find-figures.ts'
import type { Figure } from './figure/figure.ts'
import { toFigure } from './figure/to-figure.ts'
import { toneOf } from './figure/when.ts'
import { findCommonDeadline } from './pledge/deadline.ts'
import { findAnswers, type Answers } from './pledge/find-answers.ts'
import { findPledges, type Promised } from './pledge/find-pledges.ts'
import { linkFigures } from './pledge/link.ts'
import type { Pledge } from './pledge/pledge.ts'
import { toPledge } from './pledge/to-pledge.ts'
import { isUnitsLine } from './pledge/units.ts'
import type { Report } from './report.ts'
import { findSections, type Stretch } from './section/find-sections.ts'
import { isLivelihood } from './section/part.ts'
import type { Section, Sentence } from './section/section.ts'
import { splitParagraphs } from './section/split-paragraphs.ts'
import { splitSentences } from './section/split-sentences.ts'
import { findTitle } from './section/title.ts'
import { countCodePoints, type CodePoints } from './text/code-points.ts'
import { fold } from './text/fold.ts'

type Reading = {
  readonly text: string
  readonly points: CodePoints
  readonly year: number | null
  readonly reviewed: number | null
  readonly sentences: Sentence[]
  readonly figures: Figure[]
  readonly pledges: Pledge[]
}

/** Reads a work report. Pure and deterministic; any text returns, an empty one without sections. */
export function read({ name, text }: ReportDocument): Report {
  const points = countCodePoints(text)
  const paragraphs = splitParagraphs(text)
  const { title, year, reviewed } = findTitle(text, paragraphs, name)
  const stretches = findSections(text, paragraphs, year)
  const reading: Reading = { text, points, year, reviewed, sentences: [], figures: [], pledges: [] }
  let paragraph = 0
  stretches.forEach((stretch, section) => {
    stretch.paragraphs.forEach((_, index) => {
      readParagraph(reading, { stretch, section, paragraph, index })
      paragraph += 1
    })
  })
  const { sentences, figures, pledges } = reading
  const sections = stretches.map((stretch) => toSection(stretch, points))
  return { name, text, title, year, sections, sentences, figures, pledges, links: linkFigures(figures) }
}

function toSection({ start, end, part, headings }: Stretch, points: CodePoints): Section {
  return { start: points(start), end: points(end), part, headings }
}

type Place = { readonly stretch: Stretch; readonly section: number; readonly paragraph: number; readonly index: number }

function readParagraph(reading: Reading, { stretch, section, paragraph, index }: Place): void {
  const inside = stretch.paragraphs[index]
  if (inside === undefined) return
  const answers = findAnswers(reading.text, stretch.paragraphs, index)
  const livelihood = stretch.headings.some((heading) => isLivelihood(heading))
  const underHeading = stretch.headings.length > 0 && stretch.start === inside.start
  for (const [order, { start, end }] of splitSentences(reading.text, inside).entries()) {
    const isHeading = underHeading && order === 0
    readSentence(reading, { start, end, stretch, section, paragraph, answers, livelihood, isHeading })
  }
}

type Spoken = Omit<Place, 'index'> & {
  readonly start: number
  readonly end: number
  readonly answers: Answers
  readonly livelihood: boolean
  readonly isHeading: boolean
}

function readSentence(reading: Reading, { start, end, stretch, section, paragraph, isHeading, ...place }: Spoken): void {
  const { text, points, year, reviewed, sentences, figures, pledges } = reading
  const folded = fold(text, start, end)
  const sentence = sentences.length
  sentences.push({ start: points(start), end: points(end), section, paragraph })
  if (stretch.notes) return
  const setting = { text, folded, points, part: stretch.part, tone: toneOf(folded.chars), year, reviewed, section, sentence }
  const found = findFigures(folded.chars)
  const first = figures.length
  for (const stated of found.figures) figures.push(toFigure(stated, setting))
  if (!promises(stretch, folded.chars)) return
  const due = findCommonDeadline(folded.chars)
  for (const one of findPledges(folded.chars, found, isHeadline(folded.chars))) {
    if (isAhead(one, first, figures) && !(isHeading && one.figures.length === 0))
      pledges.push(toPledge(one, { ...setting, ...place, first, due }))
  }
}

/** Figures of the past within the plan are the ground a promise stands on, and no promise. */
function isAhead({ figures: own }: Promised, first: number, figures: readonly Figure[]): boolean {
  return own.every((index) => figures[first + index]?.when !== 'done')
}

function promises({ part }: Stretch, chars: string): boolean {
  return (part === 'plan' || part === 'self-building') && chars.length > 4 && !isUnitsLine(chars)
}

/** The sentence that lists the year's headline targets. */
function isHeadline(chars: string): boolean {
  return /(?:预期|主要|发展)目标(?:建议)?(?:是|为|:|,)/.test(chars)
}
