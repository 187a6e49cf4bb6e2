import { Kysely, PostgresDialect, sql } from 'kysely'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { isBeingMade, makeFolder } from './making.ts'
import { PgliteClient } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import { makePostgresPool, postgresConnections } from './postgres-pool.ts'
import { Room } from './room.ts'
import type { Schema } from './schema.ts'
import { WaitingLine, type Patience } from './waiting-line.ts'

/** The database as the rest of the server knows it. `engine` is for saying, never for deciding. */
export interface Database {
  readonly db: Kysely<Schema>
  readonly engine: 'pglite' | 'postgres'
  readonly version: string
  /** Ends endless waiting: from now on the line, the wait and each question have their limits. */
  readonly limitWaits: (patience: Patience) => void
  readonly close: () => Promise<void>
}

/** Where the data is: a server's address, a folder for the embedded engine, or memory. */
export type DatabaseAddress = { readonly url: string } | { readonly folder: string } | { readonly memory: true }

/** The prepared empty database that the embedded engine starts from, so that a first start takes seconds. */
export const dumpFile = fileURLToPath(new URL('../../dist/empty-database.tar.gz', import.meta.url))

/** Opens either engine. The embedded one starts from the prepared dump where there is one. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  const line = new WaitingLine('url' in address ? postgresConnections : 1)
  const opened = 'url' in address ? openPostgres(address.url, line) : await openEmbedded(address, line)
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(opened.db)
  return {
    ...opened,
    version: rows[0]?.version ?? 'unknown',
    limitWaits: (patience) => line.limit(patience),
    close: () => opened.db.destroy(),
  }
}

function openPostgres(url: string, line: WaitingLine): Pick<Database, 'db' | 'engine'> {
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: makePostgresPool(url, line) }) }), engine: 'postgres' }
}

type EmbeddedAddress = Exclude<DatabaseAddress, { readonly url: string }>

async function openEmbedded(address: EmbeddedAddress, line: WaitingLine): Promise<Pick<Database, 'db' | 'engine'>> {
  const client = await startClient(address)
  const room = 'folder' in address ? { room: new Room(address.folder) } : {}
  return { db: new Kysely<Schema>({ dialect: pgliteDialect(client, { line, ...room }) }), engine: 'pglite' }
}

async function startClient(address: EmbeddedAddress): Promise<PgliteClient> {
  const dump = existsSync(dumpFile) ? { dump: dumpFile } : {}
  if ('memory' in address) return new PgliteClient(dump)
  if (existsSync(`${address.folder}/PG_VERSION`) && !isBeingMade(address.folder)) return new PgliteClient({ folder: address.folder })
  return makeFolder(address.folder, (folder) => new PgliteClient({ folder, ...dump }))
}
