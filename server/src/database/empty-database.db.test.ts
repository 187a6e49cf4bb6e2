import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { keepDistrict } from '../district/keep-district-store.ts'
import { smallDistrict } from '../testing/small-district.ts'
import type { Database } from './database.ts'
import { emptyDatabase, readSchema } from './empty-database.ts'
import { migrate } from './migrate.ts'
import { openTestDatabase } from './test-database.ts'

async function openMigrated(): Promise<{ readonly database: Database; readonly dispose: () => Promise<void> }> {
  const opened = await openTestDatabase()
  await migrate(opened.database.db)
  return opened
}

async function describeDatabase({ db }: Database): Promise<object> {
  const { rows: named } = await sql<{ name: string }>`select relname::text as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not like 'kysely%'`.execute(db)
  const counting = named.map(({ name }) => sql`select ${name}::text as name, count(*)::int as rows from ${sql.table(name)}`)
  const { rows: counts } = await sql`${sql.join(counting, sql` union all `)} order by name`.execute(db)
  const { rows: numbers } = await sql`select last_value, is_called from matter_number`.execute(db)
  const { rows: statistics } = await sql`select 1 from pg_statistic where starelid = 'district'::regclass`.execute(db)
  return { counts, numbers, statistics }
}

test('whoever gets a database after somebody else finds it as new, though a transaction was left open', async () => {
  const first = await openMigrated()
  const asNew = await describeDatabase(first.database)
  await keepDistrict(first.database.db, smallDistrict)
  await sql`select nextval('matter_number')`.execute(first.database.db)
  await sql`analyze district`.execute(first.database.db)
  expect(await describeDatabase(first.database)).not.toEqual(asNew)
  await sql`begin`.execute(first.database.db)
  await sql`insert into district select * from district where false`.execute(first.database.db)
  await first.dispose()
  const second = await openMigrated()
  expect(await describeDatabase(second.database)).toEqual(asNew)
  await expect(first.database.db.selectFrom('district').selectAll().execute()).rejects.toThrow('driver has already been destroyed')
  await second.dispose()
})

test('a database whose schema was changed is not emptied for somebody else', async () => {
  const { database, dispose } = await openMigrated()
  async function ask(text: string): Promise<readonly unknown[]> {
    return (await sql.raw(text).execute(database.db)).rows
  }
  const schema = await readSchema(ask)
  await ask('alter table person add column shoe_size int')
  expect(await emptyDatabase(ask, schema)).toBe(false)
  await ask('alter table person drop column shoe_size')
  await ask('create table left_behind (number int)')
  expect(await emptyDatabase(ask, schema)).toBe(false)
  await ask('drop table left_behind')
  expect(await emptyDatabase(ask, schema)).toBe(true)
  await dispose()
})
