import type { Calendar, IndicatorAnswer, Measure } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { criteriaOf, fieldOf, workingTime, type Reading } from './field-store.ts'
import { conditionsOf, keyOf, readingOf, tablesOf } from './group-store.ts'
import { asksForTime, type Apart, type Range } from './grouping.ts'

/** The answers of one row, one for each measure, in their order. */
interface AnswerRow {
  readonly key: string | null
  readonly answers: readonly IndicatorAnswer[]
}

/** The answers told apart, and those of all matters together. */
export interface Answers {
  readonly rows: readonly AnswerRow[]
  readonly total: readonly IndicatorAnswer[]
}

/** A row of an answer as the database gives it: for each measure, by its place, `of_0`, `counted_0` and `value_0`. */
export type Found = Readonly<Record<string, number | null>> & { readonly key: string | null; readonly is_total: number }

/** What is asked together of the same matters. */
export interface Asked {
  readonly measures: readonly Measure[]
  readonly apart: Apart
}

/** Asks several measures of the same matters in one statement: one pass over the rows of the period, or over those that are overdue now. */
export async function readMatters(
  db: Kysely<Schema>,
  range: Range & { readonly calendar: Calendar },
  { measures, apart, among }: Asked & { readonly among?: 'overdue' },
): Promise<readonly Found[]> {
  const reading = readingOf(apart, range)
  const working = measures.some((measure) => asksForTime(measure, range.filters)) ? workingTime(range.calendar) : sql``
  const columns = measures.map((measure, index) => aggregateOf(measure, reading, index))
  const { rows } = await sql<Found>`
    ${working} select told.key, grouping(told.key) as is_total, ${sql.join(columns)}
    from ${tablesOf(apart)} cross join lateral (select ${keyOf(apart, range)} as key) as told
    where ${conditionsOf(range, apart)} ${among ? overdue(range) : sql``} group by grouping sets ((told.key), ())`.execute(db)
  return rows
}

/** What is overdue runs, and what runs is in an index of its own. */
function overdue({ now }: Range): RawBuilder<unknown> {
  return sql`and matter.ended_at is null and matter.due_at < ${now}`
}

function aggregateOf(measure: Measure, reading: Reading, index: number): RawBuilder<unknown> {
  const of = criteriaOf(measure.of, reading)
  const [ofName, countedName] = ['of', 'counted'].map((name) => sql.ref(`${name}_${index}`))
  if (measure.kind === 'count') return sql`(count(*) filter (where ${of}))::int as ${ofName}`
  if (measure.kind === 'rate') {
    const counted = criteriaOf([...measure.of, ...measure.counted], reading)
    return sql`(count(*) filter (where ${of}))::int as ${ofName}, (count(*) filter (where ${counted}))::int as ${countedName}`
  }
  return answerColumn(measure, { field: fieldOf(measure.field, reading), index, of })
}

/** The columns that answer a measure of a field, over the rows that meet a condition, as `Found` names them. */
export function answerColumn(
  { kind }: Measure,
  { field, index, of }: { readonly field: RawBuilder<unknown>; readonly index: number; readonly of?: RawBuilder<SqlBool> },
): RawBuilder<unknown> {
  const [ofName, valueName] = ['of', 'value'].map((name) => sql.ref(`${name}_${index}`))
  const among = of ? sql`filter (where ${of})` : sql``
  const value = {
    sum: sql`coalesce(sum(${field}) ${among}, 0)`,
    average: sql`avg(${field}) ${among}`,
    median: sql`percentile_cont(0.5) within group (order by ${field}) ${among}`,
    count: sql`count(${field}) ${among}`,
    rate: sql`count(${field}) ${among}`,
  }[kind]
  return sql`(count(${field}) ${among})::int as ${ofName}, (${value})::float8 as ${valueName}`
}

/** The answers that found rows hold. */
export function collectAnswers(found: readonly Found[], { measures, apart }: Asked): Answers {
  const total = found.find((row) => row.is_total === 1)
  const rows = found.filter((row) => row.is_total === 0)
  return {
    rows: apart.by === undefined ? [] : rows.map((row) => ({ key: row.key, answers: answersOf(row, measures) })),
    total: answersOf(total, measures),
  }
}

function answersOf(row: Found | undefined, measures: readonly Measure[]): readonly IndicatorAnswer[] {
  return measures.map((measure, index) =>
    readAnswer(measure.kind, {
      of: row?.[`of_${index}`] ?? 0,
      counted: row?.[`counted_${index}`] ?? 0,
      value: row?.[`value_${index}`] ?? null,
    }),
  )
}

function readAnswer(
  kind: Measure['kind'],
  { of, counted, value }: { readonly of: number; readonly counted: number; readonly value: number | null },
): IndicatorAnswer {
  if (kind === 'count') return { value: of, counted: of, of }
  if (kind === 'rate') return { ...(of > 0 && { value: counted / of }), counted, of }
  const told = kind === 'sum' ? (value ?? 0) : value
  return { ...(told !== null && { value: told }), counted: of, of }
}
