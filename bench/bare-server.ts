import type { EngineSettings } from '@yiwang/server'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server with nothing but one INSERT, in a process of its own, on an engine of its own. */
export async function startBareServer(settings: EngineSettings): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const script = fileURLToPath(new URL('bare-process.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(settings.address)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: line.toString().trim(),
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
