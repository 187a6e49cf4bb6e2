import { figuresAt } from '../figure/figures-at.ts'
import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Report } from '../report.ts'
import { cutByCodePoints } from '../text/cut-by-code-points.ts'
import { escapeHtml } from './escape-html.ts'
import { writeNotes, writeSentence, type ReadSentence } from './write-sentence.ts'

/** A paragraph of sentences, and the text before it that is part of no sentence. */
type Paragraph = { readonly before: string; readonly sentences: ReadSentence[] }
type Cut = (start: number, end: number) => string

/** How much longer than its heading a line may be to be one: its number and a stop. */
const longerThanHeading = 8
/** A line outside sentences that is longer is text. */
const longestHeading = 40

/** The whole text of a report in the order it stands: headings, and paragraphs with what was read in them beside them. */
export function writeText(report: Report): string {
  const cut = cutByCodePoints(report.text)
  const paragraphs = listParagraphs(report, cut)
  const rest = cut(report.sentences.at(-1)?.end ?? 0, Infinity)
  return [...paragraphs.flatMap(({ before, sentences }) => [writeLines(before), writeParagraph(report, sentences, cut)]), writeLines(rest)]
    .filter((written) => written !== '')
    .join('\n')
}

function listParagraphs(report: Report, cut: Cut): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const one of listSentences(report)) {
    const before = cut(at, one.sentence.start)
    const last = paragraphs.at(-1)
    const goesOn = before.trim() === '' && last?.sentences.at(-1)?.sentence.paragraph === one.sentence.paragraph
    if (goesOn) last?.sentences.push(one)
    else paragraphs.push({ before, sentences: [one] })
    at = one.sentence.end
  }
  return paragraphs
}

/** The sentences with what was read in them; those in which something was are numbered. */
function listSentences({ sentences, figures, pledges }: Report): readonly ReadSentence[] {
  const figuresIn = Map.groupBy(figures, ({ sentence }) => sentence)
  const pledgesIn = Map.groupBy(pledges, ({ sentence }) => sentence)
  let number = 0
  return sentences.map((sentence, index) => {
    const [own, promised] = [figuresIn.get(index) ?? [], pledgesIn.get(index) ?? []]
    if (own.length + promised.length > 0) number += 1
    return { sentence, number, figures: own, pledges: promised }
  })
}

function writeParagraph(report: Report, sentences: readonly ReadSentence[], cut: Cut): string {
  const notes = sentences.map((one) => writeNotes(one, figuresOf)).join('')
  const words = sentences.map((one) => writeSentence(one, cut)).join('')
  const depth = notes === '' ? depthOfHeading(report, sentences, cut) : 0
  if (depth > 0) return depth === 1 ? `<h2>${words}</h2>` : `<h3>${words}</h3>`
  return `<div class="row"><p>${words}</p>${notes === '' ? '' : `<ul class="notes">${notes}</ul>`}</div>`

  function figuresOf(pledge: Pledge): readonly Figure[] {
    return figuresAt(report, pledge.figures)
  }
}

/** How deep the heading is that these sentences are; 0 where they are none. */
function depthOfHeading({ sections }: Report, sentences: readonly ReadSentence[], cut: Cut): number {
  const [first, ...others] = sentences
  const headings = sections[first?.sentence.section ?? -1]?.headings ?? []
  const heading = headings.at(-1)
  if (first === undefined || others.length > 0 || heading === undefined) return 0
  const words = cut(first.sentence.start, first.sentence.end).trim()
  return words.includes(heading) && words.length <= heading.length + longerThanHeading ? headings.length : 0
}

function writeLines(words: string): string {
  return words
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const safe = escapeHtml(line.trim())
      return line.trim().length > longestHeading ? `<div class="row"><p>${safe}</p></div>` : `<h3>${safe}</h3>`
    })
    .join('\n')
}
