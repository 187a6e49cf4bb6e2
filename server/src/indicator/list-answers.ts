import { answerOf, type Calendar, type IndicatorAnswer, type Measure } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { collectAnswers, readMatters, type Answers, type Asked, type Found } from './answer-store.ts'
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
  const { definition, apart, measures } = asked
  const plan = definition === undefined ? undefined : planCells(range, apart)
  const groups = Map.groupBy(placeMeasures(range, measures), ({ from }) => from)
  const { cells = [], overdue = [], matters = [] } = Object.fromEntries(groups)
  if (definition === undefined || !plan || matters.length === measures.length) return readWhole(db, range, asked)
  const [found, late, rest] = await Promise.all([
    readRolled(db, { range, apart, plan, definition, measures: cells }),
    readPlaced(db, range, { places: overdue, apart, among: 'overdue' }),
    readPlaced(db, range, { places: matters, apart }),
  ])
  if (!found) return readWhole(db, range, asked)
  const parts = [
    { places: cells, found },
    { places: overdue, found: late },
    { places: matters, found: rest },
  ]
  return mergeAnswers(
    asked,
    parts.map(({ places, found: rows }) => ({ places, answers: collectAnswers(rows, { measures: measuresOf(places), apart }) })),
  )
}

async function readPlaced(
  db: Db,
  range: AskedRange,
  { places, ...asked }: Pick<Asked, 'apart'> & { readonly places: Part['places']; readonly among?: 'overdue' },
): Promise<readonly Found[]> {
  return places.length > 0 ? readMatters(db, range, { ...asked, measures: measuresOf(places) }) : []
}

async function readWhole(db: Db, range: AskedRange, asked: Ask): Promise<Answers> {
  return collectAnswers(await readMatters(db, range, asked), asked)
}

/** Where each measure is read: from cells, among what is overdue now, or from all matters. */
function placeMeasures({ on }: Range, measures: readonly Measure[]): readonly Placed[] {
  return measures.map((measure, place) => {
    const counters = countersOf(on, measure)
    if (counters) return { measure, place, counters, from: 'cells' }
    return { measure, place, counters: [], from: looksAtOverdue(measure) ? 'overdue' : 'matters' }
  })
}

interface Placed {
  readonly measure: Measure
  readonly place: number
  readonly counters: readonly number[]
  readonly from: 'cells' | 'overdue' | 'matters'
}

/** Whether a measure looks at nothing but what is overdue at this moment: few of the many, and in an index of their own. */
function looksAtOverdue({ of }: Measure): boolean {
  return of.some(({ field, operator, ...rest }) => field === 'isOverdue' && operator === 'is' && 'value' in rest && rest.value === true)
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
