import { foldNow, makeServices, openDatabase, startServerProcess } from '@yiwang/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { seededVariable } from './platform.ts'

/** Seeds the demo once for all journeys; each begins with a copy of its own. The answer clears away. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-seeded-'))
  const server = await startServerProcess({ env: { YIWANG_DATA: folder }, flags: ['--quiet'] })
  await server.stop()
  await rollUp(folder)
  process.env[seededVariable] = folder
  return () => rm(folder, { recursive: true, force: true })
}

/** Makes the roll-ups of scores in the seeded folder, else each journey's platform would begin by making them. */
async function rollUp(folder: string): Promise<void> {
  const database = await openDatabase({ folder: join(folder, 'database') })
  await foldNow(await makeServices({ database, dataFolder: folder, now: Date.now }))
  await database.close()
}
