import { Kysely } from 'kysely'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import { dumpFile } from './database.ts'
import { migrate } from './migrate.ts'
import { PgliteClient } from './pglite-client.ts'
import { pgliteDialect } from './pglite-dialect.ts'
import type { Schema } from './schema.ts'
import { WaitingLine } from './waiting-line.ts'

/** Makes the prepared empty database: a cold create takes ten seconds, loading this takes two. */
async function makeDump(): Promise<void> {
  await rm(dumpFile, { force: true })
  const client = new PgliteClient({})
  const db = new Kysely<Schema>({ dialect: pgliteDialect(client, { line: new WaitingLine(1) }) })
  await migrate(db)
  const { rows } = await client.ask({ kind: 'dump' })
  await mkdir(dirname(dumpFile), { recursive: true })
  await writeFile(dumpFile, rows[0] as Uint8Array)
  await db.destroy()
}

await makeDump()
