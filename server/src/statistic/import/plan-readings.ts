import { cleanText, ShortText, type ProblemCode, type StatisticImportRow } from '@yiwang/contract'
import { succeed, type Problem, type Result } from '@yiwang/kernel'

import type { KeptPerson } from '../../person/person-store.ts'
import { presentProblem } from '../../problem/present-problem.ts'
import { mayEnter } from '../may-enter.ts'
import type { KeptReading, Statistic } from '../statistic-store.ts'
import type { FoundSeries } from './find-series.ts'
import { readDay } from './read-day.ts'
import type { ReadingEntry } from './read-entries.ts'
import { foldUnit, isWithoutValue, readValue } from './read-value.ts'

/** A reading that a row would add. */
type NewlyRead = Pick<KeptReading, 'statistic' | 'on' | 'value' | 'source'>

/** What a row comes to: its answer, and the reading that would be kept. */
export interface PlannedReading {
  readonly answer: StatisticImportRow
  readonly reading: NewlyRead | null
}

/** What a table of readings is held against. */
export interface ReadingPlan {
  readonly find: (words: string) => FoundSeries
  /** The readings of the series that the table names, one for each day. */
  readonly kept: readonly NewlyRead[]
  readonly person: Pick<KeptPerson, 'roles' | 'unit'>
  /** The last day that a number may speak of, as an ISO date. */
  readonly today: string
}

type Read<T> = Result<T, Problem<ProblemCode>>
type Outcome = Pick<StatisticImportRow, 'outcome'> & Partial<StatisticImportRow>

/** What the rows of a table would add, row by row, and what is refused. Nothing is kept here. */
export function planReadings(entries: readonly ReadingEntry[], plan: ReadingPlan): readonly PlannedReading[] {
  const kept = new Map(plan.kept.map((reading) => [keyOf(reading), reading]))
  const taken = new Map<string, string | number>()
  return entries.map((entry) => {
    if (isWithoutValue(entry.cells.value)) return answer(entry, { outcome: 'empty' })
    const series = readSeries(entry.cells.series, plan)
    if (!series.ok) return answer(entry, refused(series.problem))
    const { code, name, unit } = series.value
    const shown = { series: { code, name, unit }, on: readDay(entry.cells.on) ?? null }
    const read = readRow(entry.cells, series.value, plan)
    if (!read.ok) return answer(entry, { ...shown, ...refused(read.problem) })
    const key = keyOf(read.value)
    const twin = taken.get(key)
    if (twin !== undefined) return answer(entry, { ...shown, ...refused({ code: 'statistic.twice', detail: { row: twin } }) })
    taken.set(key, entry.sheet === null ? entry.row : `${entry.sheet}!${entry.row}`)
    return compare(entry, { read: read.value, before: kept.get(key), shown })
  })
}

function keyOf({ statistic, on }: Pick<NewlyRead, 'statistic' | 'on'>): string {
  return `${statistic} ${on}`
}

function refuse(code: ProblemCode, detail: Problem['detail'] = {}): { readonly ok: false; readonly problem: Problem<ProblemCode> } {
  return { ok: false, problem: { code, detail } }
}

function readSeries(words: string, { find, person }: ReadingPlan): Read<Statistic> {
  const found = find(words)
  if (found === 'none') return refuse('statistic.unknown', { statistic: quote(words) })
  if (found === 'several') return refuse('statistic.ambiguous', { statistic: quote(words) })
  return mayEnter(person, found) ? succeed(found) : refuse('statistic.not_yours')
}

/** The reading that a row says, from the series' own source where it names none. */
function readRow(cells: ReadingEntry['cells'], series: Statistic, { today }: ReadingPlan): Read<NewlyRead> {
  const on = readDay(cells.on)
  if (on === undefined) return refuse('statistic.no_day', { words: quote(cells.on) })
  if (on > today) return refuse('pledge.day_ahead')
  if (cells.unit !== '' && foldUnit(cells.unit) !== foldUnit(series.unit))
    return refuse('statistic.other_unit', { words: quote(cells.unit), unit: series.unit })
  const value = readValue(cells.value, series.unit)
  if (value === undefined) return refuse('statistic.no_number', { words: quote(cells.value) })
  const named = cleanText(cells.source)
  const source = named === '' ? succeed(series.source) : readSource(named)
  return source.ok ? succeed({ statistic: series.code, on, value, source: source.value }) : source
}

function readSource(words: string): Read<string> {
  const { data } = ShortText.safeParse(words)
  return data === undefined ? refuse('statistic.wrong_source') : succeed(data)
}

/** What a refusal repeats of a cell. */
function quote(words: string): string {
  return cleanText(words).slice(0, 60) || '—'
}

interface Compared {
  readonly read: NewlyRead
  readonly before: NewlyRead | undefined
  readonly shown: Pick<StatisticImportRow, 'series' | 'on'>
}

function compare(entry: ReadingEntry, { read, before, shown }: Compared): PlannedReading {
  const { value, source } = read
  const told = { ...shown, before: before ? { value: before.value, source: before.source } : null, after: { value, source } }
  if (!before) return { ...answer(entry, { ...told, outcome: 'new' }), reading: read }
  if (before.value === value && before.source === source) return answer(entry, { ...told, outcome: 'same' })
  return { ...answer(entry, { ...told, outcome: 'corrects' }), reading: read }
}

function refused({ code, detail }: Problem<ProblemCode>): Outcome {
  return { outcome: 'refused', problem: presentProblem(code, detail && { detail }) }
}

function answer({ sheet, row, cells }: ReadingEntry, told: Outcome): PlannedReading {
  const words = cleanText(cells.series).slice(0, 200)
  return { reading: null, answer: { sheet, row, words, series: null, on: null, before: null, after: null, problem: null, ...told } }
}
