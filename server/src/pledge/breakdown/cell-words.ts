import { fillPhrase, phrases, type Language } from '@yiwang/contract'
import { aimOf, dueDayOf, type Pledge, type PlannedNode, type Target } from '@yiwang/kernel'
import { comparatorLabels, labelOfPledge, type Label, type LedgerKey } from '@yiwang/report'

import type { MeasuredPledge } from '../measure-pledges.ts'

/** The quarters of a year, with the months that end them. */
export const quarters = [1, 2, 3, 4] as const
export type Quarter = (typeof quarters)[number]

/** What a breakdown is written in: the language, how units are called in it, and the year of its quarters. */
export interface Wording {
  readonly language: Language
  readonly year: number
  readonly nameOfUnit: (id: string) => string
}

/** What stands in each column of a row, numbers as numbers. */
export type CellWords = Readonly<Record<LedgerKey, string | number | null>>

/** What stands in each column for a pledge. */
export function cellWords(measured: MeasuredPledge, wording: Wording): CellWords {
  const { pledge } = measured
  const { language, nameOfUnit } = wording
  const { standing } = measured.progress
  return {
    number: pledge.number,
    class: inLanguage(labelOfPledge(pledge), language),
    words: plainWords(pledge.passage.raw),
    place: placeOf(pledge),
    subject: pledge.subject,
    comparator: pledge.target ? comparatorWords(pledge.target, language) : null,
    value: pledge.target && valueWords(pledge.target),
    unit: pledge.target?.unit ?? null,
    due: dueWords(pledge),
    leader: pledge.leader,
    lead: pledge.leadUnit === null ? null : nameOfUnit(pledge.leadUnit),
    help: pledge.coUnits.map(nameOfUnit).join('、'),
    quarter1: nodeWords(pledge, wording.year, 1),
    quarter2: nodeWords(pledge, wording.year, 2),
    quarter3: nodeWords(pledge, wording.year, 3),
    quarter4: nodeWords(pledge, wording.year, 4),
    progress: progressWords(measured, language),
    standing: phrases[language].breakdown.standing[standing],
    evidence: evidenceWords(measured),
    note: null,
  }
}

/** The headings below that of the group, which stands above the row; the group's own where there are none. */
function placeOf({ section }: Pledge): string {
  const [group = '', ...below] = section.split(' › ')
  return below.length === 0 ? group : below.join(' › ')
}

/** A text of a report on one line, without what no paper can hold. */
export function plainWords(words: string): string {
  return words.replaceAll(/\s*\n\s*/gu, '').replaceAll(/\p{Cc}/gu, '')
}

/** How a target binds. */
export function comparatorWords({ op }: Target, language: Language): string {
  return inLanguage(comparatorLabels[op], language)
}

/** The number that a target binds to, both ends of a range. */
export function valueWords(target: Target): number | string | null {
  if (target.op === 'range') return `${target.low}～${target.high}`
  return target.op === 'positive' ? null : aimOf(target)
}

/** The due day as the report or an earlier table says it; as a day, or as the year's end, where neither says it so. */
export function dueWords({ due, dueWords: said }: Pick<Pledge, 'due' | 'dueWords'>): string {
  const year = Number(due.slice(0, 4))
  if (said !== null && dueDayOf(said, year)?.day === due) return said
  return due.endsWith('-12-31') ? `${year}年底` : due
}

/** The nodes of a quarter, each with the number that is to be reached by then. */
export function nodeWords(pledge: Pick<Pledge, 'nodes' | 'target'>, year: number, quarter: Quarter): string {
  const unit = pledge.target?.unit ?? ''
  return nodesIn(pledge.nodes, year, quarter)
    .map(({ words, value }) => (value === null ? words : `${words}（累计${value}${unit}）`))
    .join('；')
}

/** The nodes that are due within a quarter. */
export function nodesIn(nodes: readonly PlannedNode[], year: number, quarter: Quarter): readonly PlannedNode[] {
  return nodes.filter(({ by }) => Number(by.slice(0, 4)) === year && Math.ceil(Number(by.slice(5, 7)) / 3) === quarter)
}

/** What was computed: the latest number with the share of the way, or how many nodes were reached; nothing where nothing measures it. */
function progressWords({ pledge, progress }: MeasuredPledge, language: Language): string {
  const { breakdown } = phrases[language]
  const { latest, share, nodes, standing } = progress
  if (standing === 'not_measured') return ''
  if (latest === null) return fillPhrase(breakdown.nodes, { reached: nodes.reached, all: nodes.all })
  const value = { value: rounded(latest.value), unit: pledge.target?.unit ?? '' }
  return share === null ? fillPhrase(breakdown.value, value) : fillPhrase(breakdown.share, { ...value, share: rounded(share * 100) })
}

/** A number with at most two digits behind the point. */
function rounded(value: number): number {
  return Number(value.toFixed(2))
}

/** The source of the latest number, and the words of each proof with its day. */
function evidenceWords({ pledge, readings, progress }: MeasuredPledge): string {
  const latest = progress.latest && readings.findLast(({ on, source }) => on === progress.latest?.on && source !== null)
  const proofs = pledge.proofs.map(({ on, words }) => `${on} ${words}`)
  return [...(latest ? [`${latest.on} ${latest.source}`] : []), ...proofs].join('\n')
}

function inLanguage(label: Label, language: Language): string {
  return language === 'en' ? label.en : label.zh
}
