import type { Pledge } from '../pledge/pledge.ts'
import type { Report } from '../report.ts'
import type { Part } from '../section/section.ts'
import { presentFigure, type PrintedFigure } from './present-figure.ts'

/** A pledge on its own, as it is printed: its place in words and its figures whole. */
export type PrintedPledge = Omit<Pledge, 'section' | 'sentence' | 'figures'> & {
  /** The base name of the report's file. */
  readonly file: string
  readonly part: Part | null
  /** The headings above it, outermost first. */
  readonly section: readonly string[]
  /** The sentence it stands in, line breaks taken out. */
  readonly sentence: string
  readonly figures: readonly PrintedFigure[]
}

/** What is told of a pledge outside its report; `textOf` cuts the report's text by code points. */
export function presentPledge(report: Report, pledge: Pledge, textOf: (start: number, end: number) => string): PrintedPledge {
  const { start, end, raw, kind, verb, object, livelihood, lead, units, deadline } = pledge
  const place = report.sections[pledge.section]
  const sentence = report.sentences[pledge.sentence]
  return {
    file: report.name,
    start,
    end,
    raw,
    kind,
    verb,
    object,
    livelihood,
    lead,
    units,
    deadline,
    part: place?.part ?? null,
    section: place?.headings ?? [],
    sentence: sentence ? onOneLine(textOf(sentence.start, sentence.end)) : onOneLine(raw),
    figures: pledge.figures.flatMap((index) => {
      const figure = report.figures[index]
      return figure ? [presentFigure(report, figure)] : []
    }),
  }
}

/** Words as they are read aloud: without the line breaks and indents of the page. */
function onOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, '').trim()
}
