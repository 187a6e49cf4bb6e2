import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { Room } from '../database/room.ts'
import { Refusal } from '../problem/refusal.ts'

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
