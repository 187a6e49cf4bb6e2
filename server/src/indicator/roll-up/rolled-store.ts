import type { Dimension, Measure } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import type { Found } from '../answer-store.ts'
import { criterionOf } from '../field-store.ts'
import { conditionsOf, keyOf, laidOut, readingOf } from '../group-store.ts'
import type { Apart, Range } from '../grouping.ts'
import type { CellPlan, Stretch } from './plan-rolled.ts'
import { partsOf, type RolledPart } from './rolled-parts.ts'
import { amountOf, counters } from './source-store.ts'

/** What is read from cells: which cells, what of them, and the definition that they must have been made by. */
export interface RolledAsk {
  readonly range: Range
  readonly apart: Apart
  readonly plan: CellPlan
  readonly definition: string
  /** Each measure with the columns of its parts. */
  readonly measures: readonly { readonly measure: Measure; readonly counters: readonly number[] }[]
}

/**
 * Answers from cells and from what is not folded yet, in one statement: exactly what the matters say at that moment.
 * Every row that has a matter is there, whatever is measured. Nothing when the cells were made by another definition.
 */
export async function readRolled(db: Kysely<Schema>, ask: RolledAsk): Promise<readonly Found[] | undefined> {
  const { range, definition, plan } = ask
  const parts = ask.measures.flatMap(({ measure, counters: places }, index) =>
    (partsOf(measure) ?? []).map((part, nth): ReadPart => ({
      part,
      column: counters[places[nth] ?? 0],
      name: sql.ref(`part_${index}_${nth}`),
    })),
  )
  const answers = ask.measures.map(({ measure }, index) => answerOf(measure, index))
  const { rows } = await sql<Found & { readonly is_made: boolean }>`
    with told as (${sql.join([...plan.stretches.map((each) => cellsIn(ask, parts, each)), tailOf(ask, parts)], sql` union all `)})
    select told.key, grouping(told.key) as is_total,
      exists (select 1 from roll_state where district = ${range.scope.district} and definition = ${definition}) as is_made
      ${sql.join(answers, sql``)}
    from told group by grouping sets ((told.key), ()) having grouping(told.key) = 1 or sum(told.present) <> 0`.execute(db)
  return rows[0]?.is_made ? rows : undefined
}

interface ReadPart {
  readonly part: RolledPart
  readonly column: RawBuilder<unknown> | undefined
  readonly name: RawBuilder<unknown>
}

function answerOf(measure: Measure, index: number): RawBuilder<unknown> {
  const [first, second] = [0, 1].map((nth) => sql`sum(told.${sql.ref(`part_${index}_${nth}`)})`)
  const [ofName, countedName, valueName] = ['of', 'counted', 'value'].map((name) => sql.ref(`${name}_${index}`))
  switch (measure.kind) {
    case 'count':
      return sql`, ${first}::int as ${ofName}`
    case 'rate':
      return sql`, ${first}::int as ${ofName}, ${second}::int as ${countedName}`
    case 'sum':
      return sql`, ${first}::int as ${ofName}, coalesce(${second}, 0)::float8 as ${valueName}`
    // The same division as the database's own mean of whole numbers, so that no digit differs.
    case 'average':
    case 'median':
      return sql`, ${first}::int as ${ofName}, (${second}::numeric / nullif(${first}, 0)::numeric)::float8 as ${valueName}`
  }
}

function cellsIn({ range, apart, plan }: RolledAsk, parts: readonly ReadPart[], { grain, from, to }: Stretch): RawBuilder<unknown> {
  const columns = parts.map(({ column, name }) => sql`, cell.${column} as ${name}`)
  return sql`select ${cellKey(apart)} as key, cell.c0 as present ${sql.join(columns, sql``)}
    from roll_up as cell where cell.district = ${range.scope.district} and cell.lens = ${plan.lens} and cell.on_date = ${plan.on}
      and cell.seen_by = any(${[...plan.seenBy]}::text[]) and cell.grain = ${grain}
      and cell.start >= ${from}::date and cell.start < ${to}::date and ${cellConditions(plan, apart)}`
}

function cellConditions({ areas, keys }: CellPlan, { only }: Apart): RawBuilder<SqlBool> {
  const within = areas.map(
    (prefixes) =>
      sql`(${sql.join(
        prefixes.map((prefix) => sql`starts_with(cell.area, ${prefix})`),
        sql` or `,
      )})`,
  )
  const key = sql`nullif(cell.key, '')`
  const among = only ? [sql`cell.key = any(${[...only]}::text[])`] : []
  const met = keys.map((criterion) => criterionOf(criterion, key))
  return sql<SqlBool>`${sql.join([sql`true`, ...within, ...among, ...met], sql` and `)}`
}

const areaKeys: Partial<Record<Dimension, RawBuilder<string>>> = {
  street: sql<string>`(left(cell.area, 9) || '000')`,
  community: sql<string>`cell.area`,
  day: sql<string>`to_char(cell.start, 'YYYY-MM-DD')`,
  month: sql<string>`to_char(cell.start, 'YYYY-MM')`,
}

function cellKey({ by }: Apart): RawBuilder<string | null> {
  return by === undefined ? sql<null>`null::text` : (areaKeys[by] ?? sql<string | null>`nullif(cell.key, '')`)
}

/** What came since the last folding, read as matters are. */
function tailOf({ range, apart }: RolledAsk, parts: readonly ReadPart[]): RawBuilder<unknown> {
  const reading = readingOf(apart, range)
  const amounts = parts.map(({ part, name }) => sql`, ${amountOf(part, { sign: sql`matter.sign`, reading })} as ${name}`)
  return sql`select told.key, matter.sign as present ${sql.join(amounts, sql``)}
    from roll_tail as matter ${laidOut(apart)} cross join lateral (select ${keyOf(apart, range)} as key) as told
    where ${conditionsOf(range, apart)}`
}
