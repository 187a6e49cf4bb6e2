import { Kysely, PostgresDialect, sql, type Dialect } from 'kysely'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { isBeingMade, makeFolder } from './making.ts'
import { PgliteClient } from './pglite-client.ts'
import { pgliteDialect, type EmbeddedEngine } from './pglite-dialect.ts'
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
  /** How long anybody waits for it at present. */
  readonly patience: () => Patience
  readonly close: () => Promise<void>
}

/** Where the data is: a server's address, a folder for the embedded engine, or memory. */
export type DatabaseAddress = { readonly url: string } | { readonly folder: string } | { readonly memory: true }

/** The prepared empty database that the embedded engine starts from, so that a first start takes seconds. */
export const dumpFile = fileURLToPath(new URL('../../dist/empty-database.tar.gz', import.meta.url))

/** Opens either engine. The embedded one starts from the prepared dump where there is one. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  if (!('url' in address)) return openEngine(await startEngine(address), 'folder' in address ? { room: new Room(address.folder) } : {})
  const line = new WaitingLine(postgresConnections)
  return finish({ engine: 'postgres', dialect: new PostgresDialect({ pool: makePostgresPool(address.url, line) }), line })
}

/** The database over an embedded engine that runs; `room` is that on its disk when it is on one. Whoever closes it closes the engine. */
export function openEngine(engine: EmbeddedEngine, surroundings: { readonly room?: Room } = {}): Promise<Database> {
  const line = new WaitingLine(1)
  return finish({ engine: 'pglite', dialect: pgliteDialect(engine, { line, ...surroundings }), line })
}

async function finish(opened: Pick<Database, 'engine'> & { readonly dialect: Dialect; readonly line: WaitingLine }): Promise<Database> {
  const { engine, line } = opened
  const db = new Kysely<Schema>({ dialect: opened.dialect })
  const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(db)
  return {
    db,
    engine,
    version: rows[0]?.version ?? 'unknown',
    limitWaits: (patience) => line.limit(patience),
    patience: () => line.patience,
    close: () => db.destroy(),
  }
}

type EmbeddedAddress = Exclude<DatabaseAddress, { readonly url: string }>

/** Starts the embedded engine, from the prepared dump where there is one and nothing is kept yet. */
export async function startEngine(address: EmbeddedAddress): Promise<PgliteClient> {
  const dump = existsSync(dumpFile) ? { dump: dumpFile } : {}
  if ('memory' in address) return new PgliteClient(dump)
  if (existsSync(`${address.folder}/PG_VERSION`) && !isBeingMade(address.folder)) return new PgliteClient({ folder: address.folder })
  return makeFolder(address.folder, (folder) => new PgliteClient({ folder, ...dump }))
}
