import { connect } from 'node:net'
import { createInterface } from 'node:readline'

import { controlAddress } from './control-address.ts'
import { ControlAnswer } from './control-message.ts'
import type { BackupSummary, Tell } from './make-backup.ts'

/** The running platform could not make the backup: why, with the system's own code where there is one. */
class ControlFailed extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'ControlFailed'
    this.code = code
  }
}

/** Asks the platform that works on a data folder to back itself up into a file. */
export async function askForBackup(dataFolder: string, to: string, tell: Tell): Promise<BackupSummary> {
  const socket = connect(controlAddress(dataFolder))
  const broken = new Promise<never>((_, reject) => {
    socket.once('error', (error: NodeJS.ErrnoException) => reject(new ControlFailed(error.code ?? '', error.message)))
  })
  broken.catch(() => undefined)
  socket.write(`${JSON.stringify({ ask: 'backup', to })}\n`)
  try {
    return await Promise.race([broken, hear(socket, tell)])
  } finally {
    socket.destroy()
  }
}

async function hear(socket: ReturnType<typeof connect>, tell: Tell): Promise<BackupSummary> {
  for await (const line of createInterface({ input: socket })) {
    const words = ControlAnswer.parse(JSON.parse(line))
    if ('done' in words) return words.done
    if ('failed' in words) throw new ControlFailed(words.failed.code, words.failed.message)
    tell(words.told.done, words.told.total, words.told.what)
  }
  throw new ControlFailed('ECONNRESET', 'the platform ended before the backup did')
}
