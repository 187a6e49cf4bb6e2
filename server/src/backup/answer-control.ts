import { chmod, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

import { controlAddress } from './control-address.ts'
import { ControlQuestion, type ControlAnswer } from './control-message.ts'
import { makeBackup, type BackupSource } from './make-backup.ts'

/** At most one line about the progress in this time. */
const tellEveryMs = 200

/** Answers what the command line asks of this running platform, over a socket of the same account. The answer of this stops it. */
export async function answerControl(source: BackupSource): Promise<() => Promise<void>> {
  const address = controlAddress(source.dataFolder)
  const isPipe = process.platform === 'win32'
  if (!isPipe) await rm(address, { force: true })
  const open = new Set<Socket>()
  let running = Promise.resolve()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.on('error', () => undefined)
    // One backup after the other.
    createInterface({ input: socket }).once('line', (line) => (running = running.then(() => answer(source, socket, line))))
  })
  await listen(server, address)
  if (!isPipe) await chmod(address, 0o600)
  return async () => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
    await running
    for (const socket of open) socket.destroy()
    await closed
  }
}

/** The socket comes into being readable by its own account alone. */
function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const before = process.umask(0o177)
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject)
      resolve()
    })
    process.umask(before)
  })
}

async function answer(source: BackupSource, socket: Socket, line: string): Promise<void> {
  let toldAt = 0
  function say(words: ControlAnswer): void {
    if (!socket.destroyed) socket.write(`${JSON.stringify(words)}\n`)
  }
  try {
    const { to } = ControlQuestion.parse(JSON.parse(line))
    const done = await makeBackup(source, to, (count, total, what) => {
      const now = performance.now()
      if (now - toldAt < tellEveryMs) return
      toldAt = now
      say({ told: { done: count, total, what } })
    })
    say({ done })
  } catch (error) {
    const { code = '', message } = error as Error & { readonly code?: string }
    say({ failed: { code, message } })
  }
  socket.end()
}
