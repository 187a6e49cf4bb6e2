import { startServerProcess } from '@yiwang/server'
import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A platform under test. */
export interface Platform {
  readonly url: string
  /** What it printed when it started. */
  readonly printed: () => string
  readonly stop: () => Promise<void>
}

/** Names the folder with a demo that was seeded before. */
export const seededVariable = 'YIWANG_TEST_SEEDED'

/** A whole platform in a folder of its own, as `npm start` brings it up; without simulated life. */
export async function startPlatform({ hasDemo = true }: { readonly hasDemo?: boolean } = {}): Promise<Platform> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-journey-'))
  const seeded = process.env[seededVariable]
  if (hasDemo && seeded !== undefined) await cp(seeded, folder, { recursive: true, mode: constants.COPYFILE_FICLONE })
  const server = await startServerProcess({ env: { YIWANG_DATA: folder }, flags: [hasDemo ? '--quiet' : '--no-demo'] })
  return {
    url: server.url,
    printed: server.printed,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
