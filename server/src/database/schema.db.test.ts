import { sql } from 'kysely'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { openTestDatabase } from './test-database.ts'

let opened: { readonly database: Database; readonly dispose: () => Promise<void> }

beforeAll(async () => {
  opened = await openTestDatabase()
  await migrate(opened.database.db)
})

afterAll(() => opened.dispose())

async function listColumns(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by column_name) as columns from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%' group by table_name`.execute(opened.database.db)
  return new Map(rows.map(({ table, columns }) => [table, columns]))
}

/** The tables of `schema.ts` with their columns, read from its text: types leave nothing to look at while running. */
async function listDeclared(): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(new URL('schema.ts', import.meta.url), 'utf8')
  const body = text.slice(text.indexOf('export interface Schema {'))
  const version = columnsIn(body.slice(body.indexOf('interface TableVersion')))
  const tables = [...body.matchAll(/^ {2}(\w+): (TableVersion & )?\{([^}]*)\}/gmu)]
  return new Map(
    tables.map(([, table = '', isVersion, columns = '']) => [
      table,
      [...columnsIn(`{${columns}}`), ...(isVersion ? version : [])].toSorted(),
    ]),
  )
}

function columnsIn(text: string): readonly string[] {
  return [...text.slice(text.indexOf('{') + 1).matchAll(/(?:^|[\n;])\s*(\w+): /gu)].map(([, name = '']) => name)
}

test('the tables are those that the stores are written for, column by column', async () => {
  const [inDatabase, declared] = await Promise.all([listColumns(), listDeclared()])
  expect(declared.size).toBeGreaterThan(15)
  for (const [table, columns] of declared) {
    const found = inDatabase.get(table) ?? []
    const known = table === 'auth_user' ? columns.filter((column) => found.includes(column)) : found.filter((column) => column !== 'geom')
    expect([table, known]).toEqual([table, columns])
  }
})

test('migrating again does nothing', async () => {
  expect(await migrate(opened.database.db)).toEqual([])
})

test('every key of a table of ours begins with the district, so that the tables can be spread by it', async () => {
  const { rows } = await sql<{ index: string; first: string }>`
    select indexrelid::regclass::text as index, attname as first from pg_index
    join pg_class on pg_class.oid = indrelid join pg_namespace on pg_namespace.oid = relnamespace and nspname = 'public'
    join pg_attribute on attrelid = indrelid and attnum = indkey[0]
    where indisunique and relname not like 'auth%' and relname not like 'kysely%' and relname not in ('district', 'spatial_ref_sys')`.execute(
    opened.database.db,
  )
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter(({ first }) => first !== 'district')).toEqual([{ index: 'person_account_key', first: 'account' }])
})
