import { startServerProcess } from '@yiwang/server'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A whole platform with its demo district, in a folder of its own, as `npm start` brings it up; without simulated life. */
export async function startPlatform(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-journey-'))
  const server = await startServerProcess({ env: { YIWANG_DATA: folder }, flags: ['--quiet'] })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
