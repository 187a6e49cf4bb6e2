import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { Room } from '../database/room.ts'
import { Refusal } from '../problem/refusal.ts'

const hour = 3_600_000

/** What `writeWhole` writes beside. */
const leftOver = /[0-9a-f]{64}\.[0-9a-f-]{36}$/u

/** Keeps files by the SHA-256 of their bytes; a file that was answered for is on the disk, whatever happens next. */
export class FileShelf {
  readonly #folder: string
  readonly #room: Room

  constructor(folder: string) {
    this.#folder = folder
    this.#room = new Room(dirname(folder))
  }

  /** Puts bytes on the shelf, as they are, and tells their name. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = nameOf(bytes)
    const path = this.#pathOf(sha256)
    if (await isThere(path)) return sha256
    this.#room.require()
    await writeWhole(path, bytes)
    return sha256
  }

  /** The bytes of a file. */
  async get(sha256: string): Promise<Uint8Array> {
    try {
      return await readFile(this.#pathOf(sha256))
    } catch {
      throw new Refusal('file.not_found')
    }
  }

  /**
   * Throws away what a process that was killed had begun to write, and tells how many pieces these were. Whatever is
   * younger than an hour may still be written. `now` is the system's clock, by which files are dated: epoch milliseconds.
   */
  async clearLeftOvers(now: number): Promise<number> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => [])
    const paths = names.filter((name) => leftOver.test(name)).map((name) => join(this.#folder, name))
    const cleared = await Promise.all(paths.map((path) => clearOld(path, now - hour)))
    return cleared.filter(Boolean).length
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256)
  }
}

/** The name of a file: the SHA-256 of its bytes. */
export function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Whether the file was there, was older than that moment and is gone now. */
async function clearOld(path: string, before: number): Promise<boolean> {
  const written = await stat(path).catch(() => undefined)
  if (!written || written.mtimeMs > before) return false
  await rm(path, { force: true })
  return true
}

/** Writes beside, flushes, then renames: whoever finds the name finds the whole file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const beside = `${path}.${randomUUID()}`
  try {
    const file = await open(beside, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
