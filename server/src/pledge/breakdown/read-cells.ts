import { cleanText, type ProblemCode } from '@yiwang/contract'
import {
  dueDayOf,
  succeed,
  targetOperators,
  type Pledge,
  type PledgeTerms,
  type PlannedNode,
  type Problem,
  type Result,
  type Target,
} from '@yiwang/kernel'
import { comparatorLabels, type LedgerEntry } from '@yiwang/report'

import { findUnitByName, type Units } from '../../district/find-unit-by-name.ts'
import { dueWords, nodesIn, nodeWords, quarters, valueWords, type Quarter } from './cell-words.ts'

/** Some of a pledge's terms as a table has them. */
export type ReadTerms = Partial<PledgeTerms>
type Cells = LedgerEntry['cells']

/** What a cell came to, or why it is refused. */
export type Read<T> = Result<T, Problem<ProblemCode>>

function refuse(
  code: ProblemCode,
  detail: Readonly<Record<string, string>>,
): { readonly ok: false; readonly problem: Problem<ProblemCode> } {
  return { ok: false, problem: { code, detail } }
}

/** A cell that says that there is nobody and nothing; an empty one says nothing at all. */
const nothing = /^(?:无|没有|—+|-+|\/|none|n\/a)$/iu

/** What a cell says: its words; null where it says that there is nothing; nothing where it is empty or not there. */
function said(cells: Cells, key: keyof Cells): string | null | undefined {
  const words = cleanText(cells[key] ?? '')
  if (words === '') return undefined
  return nothing.test(words) ? null : words
}

/** The leading official. */
export function readLeader(cells: Cells): ReadTerms {
  const leader = said(cells, 'leader')
  return leader === undefined ? {} : { leader: leader?.replaceAll(/\s*\n\s*/gu, '、') ?? null }
}

/** The units by their names: the first of several in the column of the lead leads, the others help. Refused with `unit.unknown`. */
export function readUnits(cells: Cells, units: Units): Read<ReadTerms> {
  const [lead, help] = [said(cells, 'lead'), said(cells, 'help')]
  const [leading, helping] = [idsOf(lead ?? '', units), idsOf(help ?? '', units)]
  if (!leading.ok) return leading
  if (!helping.ok) return helping
  const [first = null, ...others] = leading.value
  const coUnits = [...new Set([...others, ...helping.value])].filter((unit) => unit !== first)
  return succeed({
    ...(lead !== undefined && { leadUnit: first }),
    ...((help !== undefined || others.length > 0) && { coUnits }),
  })
}

function idsOf(words: string, units: Units): Read<readonly string[]> {
  const ids: string[] = []
  for (const name of words.split(/[、，,；;\n/]/u).filter((part) => part.trim() !== '')) {
    const unit = findUnitByName(units, name.trim())
    if (!unit) return refuse('unit.unknown', { unit: name.trim().slice(0, 60) })
    ids.push(unit.id)
  }
  return succeed(ids)
}

/** The due day, as it is written: a day, 6月底, 2023年底, 长期. Refused with `breakdown.no_day`. */
export function readDue(cells: Cells, pledge: Pledge, year: number): Read<ReadTerms> {
  const words = said(cells, 'due')
  if (words === undefined || words === null || words === dueWords(pledge)) return succeed({})
  const due = dueDayOf(words, year)
  if (!due) return refuse('breakdown.no_day', { words: words.slice(0, 60) })
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(words)
  return isDay && due.day === pledge.due ? succeed({}) : succeed({ due: due.day, dueWords: isDay ? null : words.slice(0, 60) })
}

/** The nodes of the quarters whose cells say something else than the pledge has; `last` is its last day. */
export function readNodes(cells: Cells, pledge: Pledge, { year, last }: { readonly year: number; readonly last: string }): ReadTerms {
  let nodes = pledge.nodes
  for (const quarter of quarters) {
    const words = said(cells, `quarter${quarter}`)
    if (words === undefined || words === nodeWords(pledge, year, quarter)) continue
    const before = nodesIn(nodes, year, quarter)
    const others = nodes.filter((node) => !before.includes(node))
    const own = words === null ? [] : [toNode(words, before.at(-1), { quarter, year, last, others })]
    nodes = [...others, ...own].toSorted((one, other) => (one.by < other.by ? -1 : Number(one.by > other.by)))
  }
  return nodes === pledge.nodes ? {} : { nodes }
}

interface Place {
  readonly quarter: Quarter
  readonly year: number
  readonly last: string
  readonly others: readonly PlannedNode[]
}

/** A node as it is written, with the number that is to be reached by then (累计500个); it keeps its name and day where there was one. */
function toNode(words: string, before: PlannedNode | undefined, place: Place): PlannedNode {
  const [whole = '', amount] = /[（(]?累计(-?\d+(?:\.\d+)?)[^（）()\d]*[）)]?$/u.exec(words) ?? []
  const isAmountAlone = whole === words
  return {
    id: before?.id ?? freeName(place),
    by: before?.by ?? lastDayOf(place),
    words: isAmountAlone ? words : words.slice(0, words.length - whole.length).trim(),
    value: amount === undefined ? null : Number(amount),
  }
}

function freeName({ quarter, year, others }: Place): string {
  const taken = new Set(others.map(({ id }) => id))
  const names = [`q${quarter}`, `q${quarter}-${year}`, ...Array.from({ length: 24 }, (_, count) => `q${quarter}-${year}-${count + 2}`)]
  return names.find((name) => !taken.has(name)) ?? `q${quarter}`
}

/** The end of the quarter, or of the pledge if that ends within it. */
function lastDayOf({ quarter, year, last }: Place): string {
  const end = Temporal.PlainYearMonth.from({ year, month: quarter * 3 })
  const begins = end.subtract({ months: 2 }).toPlainDate({ day: 1 }).toString()
  const ends = end.toPlainDate({ day: 31 }).toString()
  return begins <= last && last < ends ? last : ends
}

/** The target, where its comparator, number or unit was written anew. Refused with `breakdown.wrong_number`. */
export function readTarget(cells: Cells, { target: before }: Pledge): Read<ReadTerms> {
  const written = { comparator: said(cells, 'comparator') ?? null, value: said(cells, 'value') ?? null, unit: said(cells, 'unit') }
  if (isTargetSame(before, written)) return succeed({})
  const target = mendTarget(before ?? { ...noTarget, nature: /[%％]/u.test(written.unit ?? '') ? 'holds' : 'accumulates' }, written)
  if (target) return succeed({ target })
  return refuse('breakdown.wrong_number', { words: [written.comparator, written.value].join('').slice(0, 60) })
}

/** What a pledge without a target is given one from; a number without a comparator is to be reached. */
const noTarget: Target = { op: 'eq', low: null, high: null, unit: '', nature: 'accumulates', start: 0 }

function mendTarget(before: Target, { comparator, value, unit }: WrittenTarget): Target | undefined {
  const op = comparator === null ? before.op : operatorOf(comparator)
  const bounds = op === 'positive' ? [0] : boundsOf(value ?? String(valueWords(before) ?? ''))
  return op && bounds && { ...before, op, ...placeBounds(op, bounds), unit: unit ?? before.unit }
}

interface WrittenTarget {
  readonly comparator: string | null
  readonly value: string | null
  readonly unit: string | null | undefined
}

/** At least has only the lower bound, at most only the upper one. */
function placeBounds(op: Target['op'], [first = 0, second = first]: readonly number[]): Pick<Target, 'low' | 'high'> {
  return { low: op === 'lte' ? null : first, high: op === 'gte' || op === 'positive' ? null : second }
}

function isTargetSame(target: Target | null, { comparator, value, unit }: WrittenTarget): boolean {
  if (target === null) return value === null
  const isComparator = comparator === null || operatorOf(comparator) === target.op
  const isValue = value === null || value === String(valueWords(target) ?? '')
  return isComparator && isValue && (unit === undefined || (unit ?? '') === target.unit)
}

function operatorOf(words: string): Target['op'] | undefined {
  return targetOperators.find((op) => Object.values(comparatorLabels[op]).includes(words))
}

/** A number, or two with ～ between them. */
function boundsOf(words: string): readonly number[] | undefined {
  const plain = words.normalize('NFKC').replaceAll(/[\s,%]/gu, '')
  const found = /^(-?\d+(?:\.\d+)?)(?:[~—–至-]+(-?\d+(?:\.\d+)?))?$/u.exec(plain)
  return found?.slice(1).flatMap((number) => (number === undefined ? [] : [Number(number)]))
}
