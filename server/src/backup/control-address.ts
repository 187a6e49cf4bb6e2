import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What a socket's path may have at most on every system. */
const longest = 100

/** Where the process that works on a data folder can be asked for something: a socket that only its own account may use. */
export function controlAddress(dataFolder: string): string {
  const path = join(resolve(dataFolder), 'yiwang.sock')
  const name = `yiwang-${createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 20)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return path.length <= longest ? path : join(tmpdir(), `${name}.sock`)
}
