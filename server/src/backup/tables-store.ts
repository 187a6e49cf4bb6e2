import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** A table as a backup reads it: what it is called, and its columns but for those that the database computes. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** Sessions and counters of throttling belong to a running server and not to its records; roll-ups are made anew of the matters. */
const passing: ReadonlySet<string> = new Set([
  'auth_session',
  'auth_rate_limit',
  'auth_verification',
  'auth_attempt',
  'roll_tail',
  'roll_up',
  'roll_time',
  'roll_state',
])

const own = sql`c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely\\_%'
  and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`

/** Every table whose rows are records, those that others refer to before the others. */
export async function listTables(db: Db): Promise<readonly Table[]> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and ${own} group by c.relname order by c.relname`.execute(db)
  const { rows: links } = await sql<{ child: string; parent: string }>`
    select r.relname::text as child, p.relname::text as parent from pg_constraint k
    join pg_class r on r.oid = k.conrelid join pg_class p on p.oid = k.confrelid where k.contype = 'f'`.execute(db)
  return parentsFirst(
    rows.filter(({ name }) => !passing.has(name)),
    links,
  )
}

function parentsFirst(tables: readonly Table[], links: readonly { readonly child: string; readonly parent: string }[]): readonly Table[] {
  const done = new Map<string, Table>()
  function visit(table: Table): void {
    if (done.has(table.name)) return
    for (const { child, parent } of links) {
      const before = child === table.name && parent !== child ? tables.find(({ name }) => name === parent) : undefined
      if (before) visit(before)
    }
    done.set(table.name, table)
  }
  for (const table of tables) visit(table)
  return [...done.values()]
}

/** How many rows the tables have together. */
export async function countRows(db: Db, tables: readonly Table[]): Promise<number> {
  const parts = tables.map(({ name }) => sql`select count(*) as count from ${sql.table(name)}`)
  const { rows } = await sql<{
    count: number
  }>`select coalesce(sum(count), 0)::int8 as count from (${sql.join(parts, sql` union all `)}) as each`.execute(db)
  return rows[0]?.count ?? 0
}

/** The rows of a table as lines of JSON, some at a time; within a transaction, whose snapshot they are of. */
export async function* readRows(within: Db, { name, columns }: Table, size: number): AsyncGenerator<readonly string[]> {
  const list = sql.join(columns.map((column) => sql.ref(column)))
  await sql`declare rows_of_table no scroll cursor for
    select row_to_json(each)::text as line from (select ${list} from ${sql.table(name)}) as each`.execute(within)
  for (;;) {
    // A cursor is read in order.
    // eslint-disable-next-line no-await-in-loop
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(size))} from rows_of_table`.execute(within)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await sql`close rows_of_table`.execute(within)
}

/** Puts lines of JSON into a table as its rows. */
export async function insertRows(within: Db, { name, columns }: Table, lines: readonly string[]): Promise<void> {
  const list = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(name)} (${list}) overriding system value
    select ${list} from json_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::json)`.execute(within)
}

/** Empties the tables, and lets nothing of the schema act on what comes in: it was complete when it was backed up. */
export async function clearTables(within: Db, tables: readonly Table[]): Promise<void> {
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))} cascade`.execute(within)
  for (const { name } of tables) {
    // eslint-disable-next-line no-await-in-loop
    await sql`alter table ${sql.table(name)} disable trigger user`.execute(within)
  }
}

/** Lets the schema act on what comes in from now on. */
export async function wakeTables(within: Db, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    // eslint-disable-next-line no-await-in-loop
    await sql`alter table ${sql.table(name)} enable trigger user`.execute(within)
  }
}

/** Where the sequences stand. Read after the rows: a number that is in none of them may be skipped, never given twice. */
export async function readSequences(db: Db): Promise<Readonly<Record<string, number>>> {
  const { rows } = await sql<{ name: string }>`select c.relname::text as name from pg_class c where c.relkind = 'S' and ${own}
    and not exists (select 1 from pg_depend d join pg_class t on t.oid = d.refobjid
      where d.objid = c.oid and d.deptype = 'i' and t.relname = any(${[...passing]}::text[]))`.execute(db)
  const standing = await Promise.all(rows.map(async ({ name }) => [name, await readSequence(db, name)] as const))
  return Object.fromEntries(standing.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))
}

async function readSequence(db: Db, name: string): Promise<number | undefined> {
  const { rows } = await sql<{
    value: number
    is_called: boolean
  }>`select last_value::int8 as value, is_called from ${sql.table(name)}`.execute(db)
  return rows[0]?.is_called ? rows[0].value : undefined
}

/** Sets the sequences to where they stood. */
export async function setSequences(within: Db, sequences: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(sequences)) {
    // eslint-disable-next-line no-await-in-loop
    await sql`select setval(${name}::regclass, ${value}::int8)`.execute(within)
  }
}

/** Whether anything was ever kept here: a district, an account, a matter. */
export async function isAnythingKept(db: Db): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select 1 from district) or exists (select 1 from auth_user) or exists (select 1 from matter) as kept`.execute(db)
  return rows[0]?.kept ?? false
}

/** The codes of the districts. */
export async function listDistrictCodes(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('district').select('code').execute()
  return rows.map(({ code }) => code)
}

/** The files that the rows speak of, with their clean copies, and those of work reports. */
export async function listNotedFiles(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('file').select(['sha256', 'clean']).execute()
  const texts = await db.selectFrom('report_text').select('file').where('file', 'is not', null).execute()
  const named = [...rows.flatMap(({ sha256, clean }) => [sha256, clean]), ...texts.map(({ file }) => file)]
  return new Set(named.filter((name) => name !== null))
}

/** Takes the platform's own tables, sequences and functions away, so that an older schema can be made in their place. */
export async function dropOwn(db: Db): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`.execute(db)
  const { rows: sequences } = await sql<{
    name: string
  }>`select c.relname::text as name from pg_class c where c.relkind = 'S' and ${own}`.execute(db)
  const { rows: functions } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')`.execute(db)
  const statements = [
    ...tables.map(({ name }) => sql`drop table if exists ${sql.table(name)} cascade`),
    ...sequences.map(({ name }) => sql`drop sequence if exists ${sql.table(name)} cascade`),
    ...functions.map(({ name }) => sql`drop function if exists ${sql.raw(name)} cascade`),
  ]
  for (const statement of statements) {
    // eslint-disable-next-line no-await-in-loop
    await statement.execute(db)
  }
}
