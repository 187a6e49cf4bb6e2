import { randomUUID } from 'node:crypto'
import pg from 'pg'

import { openDatabase, type Database } from '../database/database.ts'

/** A database of one's own on the engine that the test run names, and how to be rid of it. */
export async function openTestDatabase(): Promise<{ readonly database: Database; readonly dispose: () => Promise<void> }> {
  const engine = process.env['YIWANG_TEST_ENGINE'] ?? 'pglite'
  if (engine === 'pglite') {
    const database = await openDatabase({ memory: true })
    return { database, dispose: database.close }
  }
  const server = process.env['YIWANG_TEST_POSTGRES_URL']
  if (!server) throw new Error('YIWANG_TEST_POSTGRES_URL does not say where PostgreSQL is')
  const name = `yiwang_test_${randomUUID().replaceAll('-', '')}`
  await onServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const database = await openDatabase({ url: url.href })
  const dispose = async () => {
    await database.close()
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { database, dispose }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
