import type { Figure } from '../figure/figure.ts'
import type { Pledge } from '../pledge/pledge.ts'
import { comparatorLabels, measureLabels } from '../present/labels.ts'
import { presentValue } from '../present/present-value.ts'
import type { Sentence } from '../section/section.ts'
import { escapeHtml, inBoth } from './escape-html.ts'
import { kindOfPledge, kindOfSentence, sentenceKinds } from './sentence-kind.ts'

/** A sentence with what was read in it, and the number of its note. */
export type ReadSentence = {
  readonly sentence: Sentence
  readonly number: number
  readonly figures: readonly Figure[]
  readonly pledges: readonly Pledge[]
}

type Cut = (start: number, end: number) => string

/** The sentence, marked by its kind, each figure in it underlined. */
export function writeSentence({ sentence: { start, end }, number, figures, pledges }: ReadSentence, cut: Cut): string {
  const kind = kindOfSentence(pledges, figures)
  if (kind === null) return escapeHtml(cut(start, end))
  const words: string[] = []
  let at = start
  for (const span of mergeSpans(figures)) {
    const from = Math.max(at, span.start)
    const to = Math.min(end, span.end)
    if (from >= to) continue
    words.push(escapeHtml(cut(at, from)), `<mark class="${span.when}">${escapeHtml(cut(from, to))}</mark>`)
    at = to
  }
  return `<span class="s ${kind}" id="s${number}">${words.join('')}${escapeHtml(cut(at, end))}</span><sup>${number}</sup>`
}

/** What was read in the sentence, a line for each pledge with its figures and each figure of none. */
export function writeNotes({ number, figures, pledges }: ReadSentence, figuresOf: (pledge: Pledge) => readonly Figure[]): string {
  const held = new Set(pledges.flatMap(figuresOf))
  const lines = [
    ...pledges.map((pledge) => writePledge(pledge, figuresOf(pledge))),
    ...figures.filter((figure) => !held.has(figure)).map((figure) => writeFigure(figure)),
  ]
  return lines.map((line, index) => `<li><b>${index === 0 ? number : ''}</b>${line}</li>`).join('')
}

function writePledge(pledge: Pledge, figures: readonly Figure[]): string {
  const kind = kindOfPledge(pledge)
  const who = [pledge.lead ?? '', ...pledge.units].filter((unit) => unit !== '').join('、')
  const parts = [
    `<span class="k ${kind}">${inBoth(sentenceKinds[kind])}</span> ${escapeHtml(`${pledge.verb ?? ''}${pledge.object}`)}`,
    ...figures.map((figure) => writeFigure(figure)),
    ...(pledge.deadline === null ? [] : [escapeHtml(pledge.deadline)]),
    ...(who === '' ? [] : [escapeHtml(who)]),
  ]
  return parts.join(' · ')
}

function writeFigure(figure: Figure): string {
  const { subject, measure, op, unit, stretch, year } = figure
  const value = presentValue(figure)
  const bound = `${inBoth(comparatorLabels[op])} ${escapeHtml(`${value ?? ''}${value === null ? '' : (unit ?? '')}`)}`
  const higher = stretch === null ? '' : ` ${inBoth({ zh: '力争', en: 'striving for' })} ${stretch}${escapeHtml(unit ?? '')}`
  return `${escapeHtml(subject)} <i>${inBoth(measureLabels[measure])}</i> ${bound}${higher}${year === null ? '' : ` <i>${year}</i>`}`
}

/** Spans that share characters become one, so that no mark begins within another. */
function mergeSpans(figures: readonly Figure[]): { start: number; end: number; when: Figure['when'] }[] {
  const merged: { start: number; end: number; when: Figure['when'] }[] = []
  for (const { start, end, when } of figures.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end, when })
  }
  return merged
}
