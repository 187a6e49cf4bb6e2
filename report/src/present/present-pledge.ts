import { figuresAt } from '../figure/figures-at.ts'
import type { Pledge } from '../pledge/pledge.ts'
import type { Report } from '../report.ts'
import { presentFigure, type PrintedFigure } from './present-figure.ts'
import { presentPlace, type PrintedPlace } from './present-place.ts'

/** A pledge on its own, as it is printed: its place in words and its figures whole. */
export type PrintedPledge = Omit<Pledge, 'section' | 'sentence' | 'figures'> &
  PrintedPlace & {
    /** The base name of the report's file. */
    readonly file: string
    /** The sentence it stands in, line breaks taken out. */
    readonly sentence: string
    readonly figures: readonly PrintedFigure[]
  }

/** What is told of a pledge outside its report; `textOf` cuts the report's text by code points. */
export function presentPledge(report: Report, pledge: Pledge, textOf: (start: number, end: number) => string): PrintedPledge {
  const { start, end, raw, kind, verb, object, livelihood, lead, units, deadline } = pledge
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
    ...presentPlace(report, pledge.section),
    sentence: sentence ? onOneLine(textOf(sentence.start, sentence.end)) : onOneLine(raw),
    figures: figuresAt(report, pledge.figures).map((figure) => presentFigure(report, figure)),
  }
}

/** Words as they are read aloud: without the line breaks and indents of the page. */
function onOneLine(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, '').trim()
}
