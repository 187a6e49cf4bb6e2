import { CompiledQuery, sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeDatabaseProxy, type DatabaseProxy } from '../testing/database-proxy.ts'
import { openDatabase, type Database } from './database.ts'
import type { Schema } from './schema.ts'
import { makeTestDatabaseUrl } from './test-database.ts'

let proxy: DatabaseProxy
let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const made = await makeTestDatabaseUrl()
  ;({ drop } = made)
  proxy = await makeDatabaseProxy(made.url)
  database = await openDatabase({ url: proxy.url })
  await sql`create table brought (number int primary key, words text)`.execute(database.db)
})

afterAll(async () => {
  await database.close()
  await proxy.close()
  await drop()
})

async function bring(db: Kysely<Schema>, rows: string): Promise<number> {
  const { numAffectedRows } = await db.executeQuery(CompiledQuery.raw('copy brought (number, words) from stdin', [Buffer.from(rows)]))
  return Number(numAffectedRows ?? 0)
}

/** How a promise ends, or that it has not ended in time. */
function endOf(promise: Promise<unknown>): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'never'))
  return Promise.race([promise.then(() => 'brought').catch((error: unknown) => error), late])
}

async function countBrought(): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from brought`.execute(database.db)
  return rows[0]?.count ?? -1
}

test('rows are brought in bulk', async () => {
  await bring(database.db, '1\tone\n2\ttwo\n')
  expect(await countBrought()).toBe(2)
})

test('a row that the table refuses ends it with the error, and the same connection goes on', async () => {
  await database.db.connection().execute(async (db) => {
    expect(await endOf(bring(db, '3\tthree\n1\tagain\n'))).toMatchObject({ code: '23505' })
    expect(await endOf(bring(db, 'four\tfour\n'))).toMatchObject({ code: '22P02' })
    await bring(db, '5\tfive\n')
  })
  expect(await countBrought()).toBe(3)
})

test('a connection that breaks in the middle ends it with an error, and nothing of it is kept', async () => {
  const many = Array.from({ length: 400_000 }, (_, index) => `${index + 1000}\t${'word '.repeat(12)}\n`).join('')
  await database.db.connection().execute(async (db) => {
    await sql`select 1`.execute(db)
    proxy.stall()
    const copying = endOf(bring(db, many))
    await new Promise((resolve) => setTimeout(resolve, 200))
    proxy.stop()
    expect(await copying).toBeInstanceOf(Error)
    proxy.pass()
  })
  expect(await countBrought()).toBe(3)
})
