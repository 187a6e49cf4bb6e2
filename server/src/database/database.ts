import { Kysely, PostgresDialect, sql } from 'kysely'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { PgliteClient } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import { makePostgresPool } from './postgres-pool.ts'
import type { Schema } from './schema.ts'

/** The database as the rest of the server knows it. `engine` is for saying, never for deciding. */
export interface Database {
  readonly db: Kysely<Schema>
  readonly engine: 'pglite' | 'postgres'
  readonly version: string
  readonly close: () => Promise<void>
}

/** Where the data is: a server's address, a folder for the embedded engine, or memory. */
export type DatabaseAddress = { readonly url: string } | { readonly folder: string } | { readonly memory: true }

/** The prepared empty database that the embedded engine starts from, so that a first start takes seconds. */
export const dumpFile = fileURLToPath(new URL('../../dist/empty-database.tar.gz', import.meta.url))

/** Opens either engine. The embedded one starts from the prepared dump where there is one. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const opened = 'url' in address ? openPostgres(address.url) : await openEmbedded(address)
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(opened.db)
  return { ...opened, version: rows[0]?.version ?? 'unknown', close: () => opened.db.destroy() }
}

function openPostgres(url: string): Pick<Database, 'db' | 'engine'> {
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: makePostgresPool(url) }) }), engine: 'postgres' }
}

async function openEmbedded(address: { readonly folder: string } | { readonly memory: true }): Promise<Pick<Database, 'db' | 'engine'>> {
  return { db: new Kysely<Schema>({ dialect: pgliteDialect(await startClient(address)) }), engine: 'pglite' }
}

async function startClient(address: { readonly folder: string } | { readonly memory: true }): Promise<PgliteClient> {
  const dump = existsSync(dumpFile) ? { dump: dumpFile } : {}
  if ('memory' in address) return new PgliteClient(dump)
  const isThere = existsSync(`${address.folder}/PG_VERSION`)
  await mkdir(address.folder, { recursive: true })
  return new PgliteClient({ folder: address.folder, ...(isThere ? {} : dump) })
}
