import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readTestEngine } from '../config.ts'
import type { DatabaseAddress } from '../database/database.ts'
import { makeTestDatabaseUrl } from '../database/test-database.ts'

/** Settings for a real server process on the engine of the test run, with a data folder of its own. */
export interface EngineSettings {
  readonly env: Readonly<Record<string, string>>
  readonly dataFolder: string
  readonly address: DatabaseAddress
  readonly dispose: () => Promise<void>
}

/** Makes the settings; `dispose` removes folder and database. */
export async function makeEngineSettings(): Promise<EngineSettings> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-process-'))
  const made = readTestEngine().engine === 'postgres' ? await makeTestDatabaseUrl() : undefined
  return {
    env: { YIWANG_DATA: dataFolder, ...(made && { YIWANG_DATABASE_URL: made.url }) },
    dataFolder,
    address: made ? { url: made.url } : { folder: `${dataFolder}/database` },
    dispose: async () => {
      await made?.drop()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}
