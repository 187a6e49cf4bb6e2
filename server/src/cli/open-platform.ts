import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { databaseAddress, readConfig } from '../config.ts'
import { openDatabase, type DatabaseAddress } from '../database/database.ts'
import { lockFolder } from '../database/lock.ts'
import { makeServices } from '../make-services.ts'
import type { Services } from '../services.ts'
import { CommandRefused } from './tell.ts'

/** What a command does to data that is not there: make it, refuse, or try on an empty database that is thrown away. */
export type WhenAbsent = 'make' | 'refuse' | 'try'

/** Runs a command on the platform that the settings name, alone on its data, and lets it go whatever happens. */
export async function withPlatform<T>(whenAbsent: WhenAbsent, work: (services: Services) => Promise<T>): Promise<T> {
  const config = readConfig({ demo: false, quiet: true })
  const address = databaseAddress(config)
  if (isThere(address)) return withData({ address, dataFolder: config.dataFolder }, work)
  if (whenAbsent === 'refuse') {
    const folder = config.dataFolder
    throw new CommandRefused(
      `${folder} 里还没有数据。先运行 yiwang start，或设置 YIWANG_DATA。`,
      `There is no data in ${folder} yet. Run yiwang start first, or set YIWANG_DATA.`,
    )
  }
  if (whenAbsent === 'make') return withData({ address, dataFolder: config.dataFolder }, work)
  const dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-try-'))
  return withData({ address: { memory: true }, dataFolder }, work).finally(() => rm(dataFolder, { recursive: true, force: true }))
}

function isThere(address: DatabaseAddress): boolean {
  return 'url' in address || ('folder' in address && existsSync(`${address.folder}/PG_VERSION`))
}

/** The embedded engine serves one process; a PostgreSQL server serves this one beside the others. */
async function withData<T>(
  data: { readonly address: DatabaseAddress; readonly dataFolder: string },
  work: (services: Services) => Promise<T>,
): Promise<T> {
  const unlock = 'folder' in data.address ? lockFolder(data.dataFolder) : undefined
  try {
    const database = await openDatabase(data.address)
    try {
      return await work(await makeServices({ database, dataFolder: data.dataFolder, now: Date.now }))
    } finally {
      await database.close()
    }
  } finally {
    unlock?.()
  }
}
