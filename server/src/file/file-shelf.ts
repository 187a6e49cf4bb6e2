import { fileTypeFromBuffer } from 'file-type'
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { Refusal } from '../problem/refusal.ts'

/** What may be kept: photos, and documents as PDF. */
const kinds: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** A file as it was put on the shelf. */
export interface ShelvedFile {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
}

/** Keeps files by the SHA-256 of their bytes; a file that was answered for is on the disk, whatever happens next. */
export class FileShelf {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Puts bytes on the shelf; refused when their content is none of the kinds taken, or not what it was said to be. */
  async put(bytes: Uint8Array, declared: string): Promise<ShelvedFile> {
    const found = await fileTypeFromBuffer(bytes)
    if (!found || !kinds.has(found.mime) || found.mime !== declared)
      throw new Refusal('file.wrong_type', { declared: declared.slice(0, 60) })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const path = this.#pathOf(sha256)
    if (!(await isThere(path))) await writeWhole(path, bytes)
    return { sha256, type: found.mime, bytes: bytes.length }
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
  const file = await open(beside, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
