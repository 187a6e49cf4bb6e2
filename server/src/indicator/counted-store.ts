import type { Calendar, Criterion, Matter, Measure } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { criteriaOf, dateColumns, fieldOf, unitColumns, workingTime, type Reading } from './field-store.ts'
import { conditionsOf, keyOf } from './group-store.ts'
import { asksForTime, isLaidOut, type Apart, type Range } from './grouping.ts'

/** One number of an answer: what it measures, in which row (none: the total), and which part of it. */
export interface Cell {
  readonly measure: Measure
  readonly apart: Apart
  readonly key?: string | null
  readonly part: 'counted' | 'of'
}

/** Where a page begins: after this matter. */
export interface CellCursor {
  readonly at: number
  readonly id: string
}

/** A matter that a number counted, with the date that put it into the period. */
export interface CountedMatter {
  readonly matter: Matter
  readonly at: Date
}

type CellRange = Range & { readonly calendar: Calendar }

/** One page of exactly the matters that a number counted, newest first. */
export async function listCounted(
  db: Kysely<Schema>,
  range: CellRange,
  page: { readonly cell: Cell; readonly cursor?: CellCursor; readonly limit: number },
): Promise<readonly CountedMatter[]> {
  const date = dateColumns[range.on]
  const after = page.cursor ? sql`and (${date}, matter.id) < (${new Date(page.cursor.at)}, ${page.cursor.id}::uuid)` : sql``
  const { rows } = await sql<{ state: Matter; at: Date }>`
    ${before(range, page.cell)} select matter.state, ${date} as at ${fromWhere(range, page.cell)} ${after}
    order by ${date} desc, matter.id desc limit ${page.limit}`.execute(db)
  return rows.map(({ state, at }) => ({ matter: state, at }))
}

/** How many matters that are. */
export async function countCounted(db: Kysely<Schema>, range: CellRange, cell: Cell): Promise<number> {
  const { rows } = await sql<{ total: number }>`${before(range, cell)} select count(*)::int as total ${fromWhere(range, cell)}`.execute(db)
  return rows[0]?.total ?? 0
}

function before(range: CellRange, { measure }: Cell): RawBuilder<unknown> {
  return asksForTime(measure, range.filters) ? workingTime(range.calendar) : sql``
}

function fromWhere(range: CellRange, cell: Cell): RawBuilder<unknown> {
  const { measure, apart } = cell
  const reading = readingOf(range, cell)
  return sql`from matter ${hasSent(cell) ? sql`cross join lateral jsonb_array_elements_text(matter.sent_to) as sent(unit)` : sql``}
    where ${conditionsOf(range, isLaidOut(apart) && !hasSent(cell) ? { side: apart.side } : apart)} and ${inRow(range, cell)}
    and ${criteriaOf(countedBy(measure, cell.part), reading)} ${valued(measure, reading)}`
}

/** Whether the row stands for a unit that matters were sent to; the total of all of them counts each matter once. */
function hasSent({ apart, key }: Cell): boolean {
  return isLaidOut(apart) && (key !== undefined || apart.only !== undefined)
}

function readingOf({ now }: Range, cell: Cell): Reading {
  return { now, ...(hasSent(cell) && { sentUnit: unitColumns.sent }) }
}

function inRow(range: Range, { apart, key }: Cell): RawBuilder<SqlBool> {
  if (key === undefined) return sql<SqlBool>`true`
  const column = keyOf(apart, range)
  return key === null ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${key}`
}

function countedBy(measure: Measure, part: Cell['part']): readonly Criterion[] {
  return measure.kind === 'rate' && part === 'counted' ? [...measure.of, ...measure.counted] : measure.of
}

/** A sum or an average counts the matters that have a value. */
function valued(measure: Measure, reading: Reading): RawBuilder<unknown> {
  return 'field' in measure ? sql`and (${fieldOf(measure.field, reading)}) is not null` : sql``
}
