import { answerOf, type Calendar, type IndicatorAnswer, type Measure } from '@yiwang/kernel'
import { sql, type Kysely, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { collectAnswers, readMatters, type Answers, type Asked } from './answer-store.ts'
import { isLaidOut, type Range } from './grouping.ts'
import { countersOf, planCells } from './roll-up/plan-rolled.ts'
import { readRolled } from './roll-up/rolled-store.ts'

type Db = Kysely<Schema>
type AskedRange = Range & { readonly calendar: Calendar }

/** What is asked; with the definition of the roll-ups where they may answer. */
type Ask = Asked & { readonly definition?: string | undefined }

/** Answers several measures of the same matters: from the roll-ups what they can answer, the rest from the matters. */
export async function listAnswers(db: Db, range: AskedRange, asked: Ask): Promise<Answers> {
  const { apart } = asked
  // A matter that stands in several rows counts once in the total, unless only some rows are seen.
  if (!isLaidOut(apart) || apart.only) return readAnswers(db, range, asked)
  const [rows, whole] = await Promise.all([
    readAnswers(db, range, asked),
    readAnswers(db, range, { ...asked, apart: { side: apart.side } }),
  ])
  return { rows: rows.rows, total: whole.total }
}

async function readAnswers(db: Db, range: AskedRange, asked: Ask): Promise<Answers> {
  const { definition, apart } = asked
  const plan = definition === undefined ? undefined : planCells(range, apart)
  const placed = asked.measures.map((measure, place) => ({ measure, place, counters: countersOf(range.on, measure) }))
  const rolled = placed.flatMap(({ counters, ...each }) => (counters ? [{ ...each, counters }] : []))
  const [running, others] = splitBy(
    placed.filter(({ counters }) => !counters),
    ({ measure }) => looksAtOverdue(measure),
  )
  if (definition === undefined || !plan || rolled.length + running.length === 0) return collectAnswers(await readMatters(db, range, asked), asked)
  const [found, late, rest] = await Promise.all([
    readRolled(db, { range, apart, plan, definition, measures: rolled }),
    running.length > 0 ? readMatters(db, range, { measures: measuresOf(running), apart, among: overdue(range) }) : [],
    others.length > 0 ? readMatters(db, range, { measures: measuresOf(others), apart }) : [],
  ])
  if (!found) return collectAnswers(await readMatters(db, range, asked), asked)
  return mergeAnswers(asked, [
    { places: rolled, answers: collectAnswers(found, { measures: measuresOf(rolled), apart }) },
    { places: running, answers: collectAnswers(late, { measures: measuresOf(running), apart }) },
    { places: others, answers: collectAnswers(rest, { measures: measuresOf(others), apart }) },
  ])
}

/** Whether a measure looks at nothing but what is overdue at this moment: few of the many, and in an index of their own. */
function looksAtOverdue({ of }: Measure): boolean {
  return of.some(({ field, operator, ...rest }) => field === 'isOverdue' && operator === 'is' && 'value' in rest && rest.value === true)
}

function overdue({ now }: Range) {
  return sql<SqlBool>`matter.ended_at is null and matter.due_at < ${now}`
}

interface Part {
  readonly places: readonly { readonly measure: Measure; readonly place: number }[]
  readonly answers: Answers
}

function mergeAnswers({ measures }: Asked, parts: readonly Part[]): Answers {
  const empty = measures.map((measure) => answerOf(measure, []))
  const total = [...empty]
  const rows = new Map<string | null, IndicatorAnswer[]>()
  for (const { places, answers } of parts) {
    fill(total, places, answers.total)
    for (const { key, answers: cells } of answers.rows) {
      const row = rows.get(key) ?? [...empty]
      fill(row, places, cells)
      rows.set(key, row)
    }
  }
  return { rows: [...rows].map(([key, answers]) => ({ key, answers })), total }
}

function fill(row: IndicatorAnswer[], places: Part['places'], found: readonly IndicatorAnswer[]): void {
  for (const [index, { place }] of places.entries()) row[place] = found[index] ?? { counted: 0, of: 0 }
}

function measuresOf(placed: Part['places']): readonly Measure[] {
  return placed.map(({ measure }) => measure)
}

function splitBy<T>(list: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [list.filter((item) => isFirst(item)), list.filter((item) => !isFirst(item))]
}
