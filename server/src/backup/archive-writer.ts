import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { link, open, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import { pack } from 'tar-stream'

import { memberName, type Manifest } from './archive-format.ts'

const ownerOnly = 0o600

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** How the partly written backup beside `path` is called: seen by whoever looks for leftovers. */
function partOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.part-${randomUUID()}`)
}

/** Writes a backup member by member, never holding more than a piece of one; only a whole one gets its name. */
export class ArchiveWriter {
  readonly #path: string
  readonly #part: string
  readonly #tar = pack()
  readonly #written: Promise<void>
  readonly #members: { name: string; bytes: number; sha256: string }[] = []
  #failure: unknown

  private constructor(path: string, part: string, file: FileHandle) {
    this.#path = path
    this.#part = part
    const zstd = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 3, [constants.ZSTD_c_checksumFlag]: 1 } })
    this.#written = pipeline(this.#tar as unknown as NodeJS.ReadableStream, zstd, file.createWriteStream({ flush: true }))
    this.#written.catch((error: unknown) => (this.#failure ??= error))
  }

  /** Begins a backup that will be called `path`; until it is whole it lies beside it under another name. */
  static async begin(path: string): Promise<ArchiveWriter> {
    const part = partOf(path)
    return new ArchiveWriter(path, part, await open(part, 'wx', ownerOnly))
  }

  /** Adds a member that is in memory. */
  addBytes(name: string, bytes: Uint8Array): Promise<void> {
    return this.addStream({ name, size: bytes.length }, [bytes])
  }

  /** Adds a member of known size from its pieces. */
  async addStream(member: { readonly name: string; readonly size: number }, pieces: Pieces): Promise<void> {
    try {
      await this.#add(member, pieces)
    } catch (error) {
      // That the archive is closed is what comes of it; why it was closed is what matters.
      throw this.#failure ?? error
    }
  }

  async #add({ name, size }: { readonly name: string; readonly size: number }, pieces: Pieces): Promise<void> {
    const hash = createHash('sha256')
    const done = Promise.withResolvers<void>()
    const entry = this.#tar.entry({ name, size, mode: ownerOnly, mtime: new Date(0) }, (error) =>
      error ? done.reject(error) : done.resolve(),
    )
    done.promise.catch(() => undefined)
    for await (const piece of pieces) {
      hash.update(piece)
      if (!entry.write(piece)) await this.#orFailure(once(entry as unknown as NodeJS.EventEmitter, 'drain'))
    }
    ;(entry as unknown as NodeJS.WritableStream).end()
    await this.#orFailure(done.promise)
    this.#members.push({ name, bytes: size, sha256: hash.digest('hex') })
  }

  /** Adds the manifest, waits until all is on the disk, and gives the backup its name. */
  async finish(rest: Omit<Manifest, 'members'>): Promise<void> {
    const manifest: Manifest = { ...rest, members: [...this.#members] }
    await this.addBytes(memberName.manifest, Buffer.from(JSON.stringify(manifest)))
    this.#tar.finalize()
    await this.#written
    // A link refuses to replace a file that came to be there meanwhile.
    await link(this.#part, this.#path)
    await rm(this.#part)
    await flush(dirname(this.#path))
  }

  /** Leaves nothing of it behind. */
  async abandon(): Promise<void> {
    this.#tar.destroy()
    await this.#written.catch(() => undefined)
    await rm(this.#part, { force: true })
  }

  /** What is waited for, or the reason why the writing has stopped meanwhile. */
  #orFailure<T>(waited: Promise<T>): Promise<T> {
    const failed = this.#written.then(() => Promise.reject<T>(new Error('the backup was closed too soon')))
    return Promise.race([waited, failed])
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}
