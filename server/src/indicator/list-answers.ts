import { answerOf, type Calendar, type IndicatorAnswer, type Measure } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { collectAnswers, readMatters, type Answers, type Asked, type Found } from './answer-store.ts'
import { isLaidOut, type Apart, type Range } from './grouping.ts'
import { countersOf, planCells } from './roll-up/plan-rolled.ts'
import { readRolled } from './roll-up/rolled-store.ts'
import { isOfKeptTime, readTimes } from './roll-up/time-store.ts'

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
  const parts = asked.definition === undefined ? undefined : await readParts(db, range, { ...asked, definition: asked.definition })
  return parts ? mergeAnswers(asked, parts) : readWhole(db, range, asked)
}

/** The measures by where they are read; nothing where no roll-up has a part in it. */
async function readParts(
  db: Db,
  range: AskedRange,
  { definition, apart, measures }: Asked & { readonly definition: string },
): Promise<readonly Part[] | undefined> {
  const plan = planCells(range, apart)
  const placed = placeMeasures(measures, range, apart)
  if (!plan || placed.every(({ from }) => from === 'matters')) return undefined
  const [cells, times, overdue, matters] = (['cells', 'times', 'overdue', 'matters'] as const).map((from) =>
    placed.filter((each) => each.from === from),
  ) as [Placed[], Placed[], Placed[], Placed[]]
  const [found, timed, late, rest] = await Promise.all([
    readRolled(db, { range, apart, plan, definition, measures: cells }),
    times.length > 0 ? readTimes(db, { range, apart, definition, measures: measuresOf(times) }) : [],
    readPlaced(db, range, { places: overdue, apart, among: 'overdue' }),
    readPlaced(db, range, { places: matters, apart }),
  ])
  if (!found || !timed) return undefined
  function part(places: readonly Placed[], rows: readonly Found[]): Part {
    return { places, answers: collectAnswers(rows, { measures: measuresOf(places), apart }) }
  }
  return [part(cells, found), part(times, timed), part(overdue, late), part(matters, rest)]
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

/** Where each measure is read: from cells, from kept times, among what is overdue now, or from all matters. */
function placeMeasures(measures: readonly Measure[], range: Range, apart: Apart): readonly Placed[] {
  return measures.map((measure, place) => {
    const counters = countersOf(range.on, measure)
    if (counters) return { measure, place, counters, from: 'cells' }
    if (isOfKeptTime(measure, range, apart)) return { measure, place, counters: [], from: 'times' }
    return { measure, place, counters: [], from: looksAtOverdue(measure) ? 'overdue' : 'matters' }
  })
}

interface Placed {
  readonly measure: Measure
  readonly place: number
  readonly counters: readonly number[]
  readonly from: 'cells' | 'times' | 'overdue' | 'matters'
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
