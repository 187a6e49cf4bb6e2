import { randomUUID } from 'node:crypto'
import pg from 'pg'

import { readTestEngine } from '../config.ts'
import { openDatabase, type Database } from './database.ts'
import { openKeptEngine } from './kept-engine.ts'

/** A database of one's own on the engine that the test run names, and how to be rid of it. */
export async function openTestDatabase(): Promise<{ readonly database: Database; readonly dispose: () => Promise<void> }> {
  if (readTestEngine().engine === 'pglite') {
    const database = await openKeptEngine()
    return { database, dispose: database.close }
  }
  const { url, drop } = await makeTestDatabaseUrl()
  const database = await openDatabase({ url })
  return { database, dispose: () => database.close().then(drop) }
}

/** A new, empty database on the PostgreSQL of the test run. */
export async function makeTestDatabaseUrl(): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const { postgresUrl: server } = readTestEngine()
  if (server === undefined) throw new Error('YIWANG_TEST_POSTGRES_URL does not say where PostgreSQL is')
  const name = `yiwang_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
