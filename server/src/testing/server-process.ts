import { spawn, type ChildProcess } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

import { environmentWithoutSettings } from '../config.ts'

/** A real server process, as `npm start` runs it. */
export interface ServerProcess {
  readonly url: string
  readonly child: ChildProcess
  /** What it printed so far. */
  readonly printed: () => string
  /** Ends it at once, without a chance to tidy up. */
  readonly kill: () => Promise<void>
  /** Asks it to stop, as Ctrl-C does; the answer is its exit code. */
  readonly stop: () => Promise<number | null>
}

/** Starts a server with these settings on a free port and waits until it serves. */
export async function startServerProcess(settings: {
  readonly env: Readonly<Record<string, string>>
  readonly flags?: readonly string[]
}): Promise<ServerProcess> {
  const port = await findFreePort()
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, ...(settings.flags ?? [])], {
    env: { ...environmentWithoutSettings(), ...settings.env, YIWANG_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const server: ServerProcess = {
    url: `http://127.0.0.1:${port}`,
    child,
    printed: () => text,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    stop: async () => {
      child.kill('SIGINT')
      return ended
    },
  }
  await untilServing(server)
  return server
}

async function untilServing(server: ServerProcess): Promise<void> {
  const giveUpAt = Date.now() + 240_000
  while (Date.now() < giveUpAt && server.child.exitCode === null) {
    const answer = await fetch(`${server.url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.child.kill('SIGKILL')
  throw new Error(`the server did not come up:\n${server.printed()}`)
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
