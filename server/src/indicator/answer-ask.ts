import type { IndicatorAnswer, IndicatorAsk, IndicatorCell, IndicatorRow } from '@yiwang/contract'
import { answerOf, listSeenRows, scopeOf, type Criterion, type Measure, type Period, type Question } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { startOf } from '../district/local-time.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'
import type { Answers } from './answer-store.ts'
import type { Apart, Range } from './grouping.ts'
import { listAnswers } from './list-answers.ts'
import { nameRows } from './name-rows.ts'
import { requireAskable, requireQuestion } from './require-question.ts'
import { definitionOf } from './roll-up/definition.ts'

type Ask = Omit<IndicatorAsk, 'filters'> & {
  readonly filters: readonly Criterion[]
  /** Asks the matters themselves, whatever the roll-ups could answer. */
  readonly isOfMatters?: boolean
}

/** The measures of an answer or its comparison, in the order in which they were asked. */
interface Sheet {
  readonly rows: ReadonlyMap<string | null, readonly IndicatorCell[]>
  readonly total: readonly IndicatorCell[]
}

/** Answers questions for a person: over the matters of the person's scope, in the rows that the person may see. */
export async function answerAsk(services: Services, person: KeptPerson, ask: Ask): Promise<IndicatorAnswer> {
  const { by, period, comparedWith, filters } = ask
  requireAskable({ ...ask, periods: [period, ...(comparedWith ? [comparedWith] : [])] })
  const questions = ask.ask.map((asked) => requireQuestion(asked))
  const district = services.districts.get(person.district)
  const now = services.now()
  const definition = ask.isOfMatters ? undefined : definitionOf(district)
  const asker = { services, person, district, now, filters, questions, definition, ...apartOf(person, ask) }
  const [sheet, before] = await Promise.all([fillSheet(asker, period), comparedWith ? fillSheet(asker, comparedWith) : undefined])
  const keys = [...new Set([...sheet.rows.keys(), ...(before?.rows.keys() ?? [])])]
  const nameOf = await nameRows(services.database.db, district, { by, keys: keys.filter((key) => key !== null) })
  const empty = questions.map(({ measure }) => present(answerOf(measure, [])))
  return {
    now,
    rows: keys.toSorted(inOrder).map((key): IndicatorRow => ({
      key,
      name: key === null ? null : nameOf(key),
      cells: [...(sheet.rows.get(key) ?? empty)],
      before: before ? [...(before.rows.get(key) ?? empty)] : null,
    })),
    total: { key: null, name: null, cells: [...sheet.total], before: before ? [...before.total] : null },
  }
}

/** How answers are told apart for this person. */
export function apartOf(person: KeptPerson, { by, post }: Pick<Ask, 'by' | 'post'>): Omit<Apart, 'side'> {
  const only = listSeenRows(person, by)
  return { ...(by && { by }), ...(post && { post }), ...(only && { only }) }
}

/** The matters of a period that a question looks at, within the person's scope. */
export function rangeOf(
  asker: { readonly person: KeptPerson; readonly district: District; readonly now: number; readonly filters: readonly Criterion[] },
  period: Period,
  on: Question['on'],
): Range & Pick<District, 'calendar'> {
  const { person, district, now, filters } = asker
  const { timeZone, calendar } = district
  const [from, to] = [period.from, period.to].map((day) => new Date(startOf(timeZone, day))) as [Date, Date]
  return { scope: scopeOf(person), on, from, to, filters, now: new Date(now), timeZone, calendar }
}

type Asker = Omit<Apart, 'side'> & {
  readonly services: Services
  readonly person: KeptPerson
  readonly district: District
  readonly now: number
  readonly filters: readonly Criterion[]
  readonly questions: readonly Question[]
  readonly definition: string | undefined
}

/** Questions over the same date and the same side of units are one statement. */
async function fillSheet(asker: Asker, period: Period): Promise<Sheet> {
  const places = asker.questions.map((question, place) => ({ ...question, place }))
  const together = [...Map.groupBy(places, ({ on, side }) => `${on} ${asker.by === 'unit' ? side : ''}`).values()]
  const answers = await Promise.all(together.map(async (group) => ({ group, found: await askTogether(asker, group, period) })))
  const measures = asker.questions.map(({ measure }) => measure)
  const rows = new Map<string | null, IndicatorCell[]>()
  const total = emptyCells(measures)
  for (const { group, found } of answers) {
    for (const [index, { place }] of group.entries()) total[place] = present(found.total[index])
    for (const { key, answers: cells } of found.rows) {
      const row = rows.get(key) ?? emptyCells(measures)
      for (const [index, { place }] of group.entries()) row[place] = present(cells[index])
      rows.set(key, row)
    }
  }
  return { rows, total }
}

async function askTogether(asker: Asker, group: readonly Question[], period: Period): Promise<Answers> {
  const { by, post, only } = asker
  const [first] = group
  if (!first) return { rows: [], total: [] }
  const apart = { side: first.side, ...(by && { by }), ...(post && { post }), ...(only && { only }) }
  const measures = group.map(({ measure }) => measure)
  return listAnswers(asker.services.database.db, rangeOf(asker, period, first.on), { measures, apart, definition: asker.definition })
}

function emptyCells(measures: readonly Measure[]): IndicatorCell[] {
  return measures.map((measure) => present(answerOf(measure, [])))
}

function present(answer: ReturnType<typeof answerOf> | undefined): IndicatorCell {
  const { value = null, counted = 0, of = 0 } = answer ?? {}
  return { value, counted, of }
}

function inOrder(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 0 : Number(one === null) - Number(other === null)
  return one < other ? -1 : Number(one > other)
}
