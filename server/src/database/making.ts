import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'

import type { PgliteClient } from './pglite-client.ts'

/** Whether a first start was cut off while it made this database: what lies there is half, and nobody was ever answered from it. */
export function isBeingMade(folder: string): boolean {
  return existsSync(markOf(folder))
}

/** Makes the embedded database in a folder; what an attempt that was cut off left there goes first. */
export async function makeFolder(folder: string, open: (folder: string) => PgliteClient): Promise<PgliteClient> {
  if (isBeingMade(folder)) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(markOf(folder), '')
  const client = open(folder)
  await client.ask({ kind: 'query', sql: 'checkpoint', parameters: [] })
  await rm(markOf(folder))
  return client
}

function markOf(folder: string): string {
  return `${folder}.being-made`
}
