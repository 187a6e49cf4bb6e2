import { randomUUID } from 'node:crypto'
import pg from 'pg'

import { readTestEngine } from '../config.ts'
import { openDatabase, type Database } from './database.ts'
import { emptyDatabase, readSchema, type Ask } from './empty-database.ts'
import { openKeptEngine } from './kept-engine.ts'
import { migrate } from './migrate.ts'

/** A database of one's own on the engine that the test run names, migrated and empty, and how to be rid of it. */
export async function openTestDatabase(): Promise<{ readonly database: Database; readonly dispose: () => Promise<void> }> {
  if (readTestEngine().engine === 'pglite') {
    const database = await openKeptEngine()
    return { database, dispose: database.close }
  }
  const kept = idle.pop() ?? (await makeKept())
  const database = await openDatabase({ url: kept.url })
  return { database, dispose: () => database.close().then(() => putBack(kept)) }
}

/** A database on the PostgreSQL of the test run, empty but for its schema. */
interface KeptDatabase {
  readonly url: string
  readonly schema: string
  readonly drop: () => Promise<void>
}

/** The databases of this process that nobody uses now: to make one takes a second of computing, to empty one a tenth of that. */
const idle: KeptDatabase[] = []

async function makeKept(): Promise<KeptDatabase> {
  const { url, drop } = await makeTestDatabaseUrl()
  const database = await openDatabase({ url })
  await migrate(database.db)
  await database.close()
  return { url, drop, schema: await onServer(url, readSchema) }
}

async function putBack(kept: KeptDatabase): Promise<void> {
  const isEmptied = await onServer(kept.url, async (ask) => {
    await ask(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`)
    return emptyDatabase(ask, kept.schema)
  }).catch(() => false)
  if (isEmptied) idle.push(kept)
  else await kept.drop()
}

/** A new, empty database on the PostgreSQL of the test run. */
export async function makeTestDatabaseUrl(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const { postgresUrl: server } = readTestEngine()
  if (server === undefined) throw new Error('YIWANG_TEST_POSTGRES_URL does not say where PostgreSQL is')
  const name = `yiwang_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, (ask) => ask(`create database ${name}`))
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: async () => void (await onServer(server, (ask) => ask(`drop database ${name} with (force)`))) }
}

async function onServer<T>(url: string, work: (ask: Ask) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(async (sql) => (await client.query(sql)).rows as readonly unknown[])
  } finally {
    await client.end()
  }
}
