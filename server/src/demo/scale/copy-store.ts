import { CompiledQuery, sql, type Kysely } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import type { CopiedTable } from './copy-lives.ts'
import { inTurn } from './in-turn.ts'

const tables = ['matter', 'matter_event', 'matter_file', 'reporter', 'duplicate_look'] as const

/** Brings rows in bulk into a table that `emptyTables` has emptied; only where the database takes them so. */
export async function copyTable(db: Kysely<Schema>, { table, columns, rows }: CopiedTable): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`copy ${table} (${columns.join(', ')}) from stdin with (freeze)`, [rows]))
}

/** Empties the tables of the matters within a transaction, so that its rows are settled from the start and need no vacuum. */
export async function emptyTables(db: Kysely<Schema>): Promise<void> {
  await sql.raw(`truncate ${tables.join(', ')}`).execute(db)
}

/**
 * Takes the indexes of the matters away while many are brought in, and answers with what makes them again: one by one
 * over a full table they cost a third. The keys stay. For a transaction over tables that are empty.
 */
export async function takeIndexes(db: Kysely<Schema>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes
    where schemaname = current_schema() and tablename = any(${[...tables]}::text[])
      and indexname not like '%_pkey' order by indexname`.execute(db)
  await sql.raw(`drop index ${rows.map(({ name }) => `"${name}"`).join(', ')}`).execute(db)
  return rows.map(({ made }) => made)
}

/** Lets nothing note what comes in, or everything again: the roll-ups of so many are made at one go afterwards. */
export async function noteMatters(db: Kysely<Schema>, isNoting: boolean): Promise<void> {
  await sql.raw(`alter table matter ${isNoting ? 'enable' : 'disable'} trigger matter_comes`).execute(db)
}

/** Makes the indexes again, with memory enough to do it at one go. */
export async function makeIndexes(db: Kysely<Schema>, made: readonly string[], tell: (done: number) => void): Promise<void> {
  await sql`select set_config('maintenance_work_mem', '512MB', true)`.execute(db)
  await inTurn(made, async (statement, index) => {
    await sql.raw(statement).execute(db)
    tell(index + 1)
  })
}

/** Lets the planner know what there is. */
export async function analyzeMatters(db: Kysely<Schema>): Promise<void> {
  await sql.raw(`analyze ${tables.join(', ')}`).execute(db)
}

/** Whether there are no matters at all. */
export async function hasNoMatters(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql`select 1 from matter limit 1`.execute(db)
  return rows.length === 0
}

/** The first number of those from which so many may be given; none of them is given again. */
export async function takeNumberRange(db: Kysely<Schema>, count: number): Promise<number> {
  const { rows } = await sql<{ first: number }>`
    with first as materialized (select nextval('matter_number') as first)
    select first, setval('matter_number', first + ${count}::bigint / 200 * 200 + 200, false) from first`.execute(db)
  return Number(rows[0]?.first ?? 1)
}
