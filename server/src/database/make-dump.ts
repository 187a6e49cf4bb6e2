import { Kysely } from 'kysely'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { dumpFile } from './database.ts'
import { migrate } from './migrate.ts'
import { PgliteClient } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Schema } from './schema.ts'
import { makeSpatialBundle } from './spatial-bundle.ts'
import { WaitingLine } from './waiting-line.ts'

/** Makes what the embedded engine starts from: its spatial extension and the empty database. A cold create takes ten seconds, loading these takes two. */
async function makeDump(): Promise<void> {
  await rm(dumpFile, { force: true })
  await mkdir(dirname(dumpFile), { recursive: true })
  await makeSpatialBundle()
  const client = new PgliteClient({})
  const db = new Kysely<Schema>({ dialect: pgliteDialect(client, { line: new WaitingLine(1) }) })
  await migrate(db)
  const { rows } = await client.ask({ kind: 'dump' })
  await writeFile(dumpFile, rows[0] as Uint8Array)
  await db.destroy()
}

await makeDump()
