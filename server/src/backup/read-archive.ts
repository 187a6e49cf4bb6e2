import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import { extract } from 'tar-stream'

import { ArchiveHead, findMemberKind, Manifest, type MemberKind } from './archive-format.ts'

/** Why a backup cannot be restored. */
export type ArchiveFault =
  | 'not_there'
  | 'not_a_backup'
  | 'damaged'
  | 'foreign_member'
  | 'newer_schema'
  | 'other_schema'
  | 'not_empty'
  | 'broken_chain'

/** A restore that was refused: the reason, and what it was about. */
export class RestoreRefused extends Error {
  readonly fault: ArchiveFault
  readonly about: string

  constructor(fault: ArchiveFault, about: string, options?: ErrorOptions) {
    super(`${fault}: ${about}`, options)
    this.name = 'RestoreRefused'
    this.fault = fault
    this.about = about
  }
}

/** A member on its way out of a backup. Its pieces are read before the next member is asked for. */
export interface ArchiveMember {
  readonly name: string
  readonly kind: MemberKind
  readonly bytes: number
  readonly pieces: AsyncIterable<Uint8Array>
}

/** The members of a backup in their order. Refuses names that a backup does not have, and anything that is not a plain file. */
export async function* readMembers(path: string): AsyncGenerator<ArchiveMember> {
  const tar = extract()
  const flowing = pipeline(createReadStream(path), createZstdDecompress(), tar as unknown as Writable)
  flowing.catch(() => undefined)
  try {
    for await (const entry of tar) {
      const { name, size, type } = entry.header
      const kind = type === 'file' ? findMemberKind(name) : undefined
      if (!kind) throw new RestoreRefused('foreign_member', name.slice(0, 200))
      yield { name, kind, bytes: size, pieces: read(entry as unknown as AsyncIterable<Uint8Array>, path) }
    }
    await flowing
  } catch (error) {
    throw asFault(error, path)
  } finally {
    tar.destroy()
  }
}

async function* read(pieces: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw asFault(error, path)
  }
}

function asFault(error: unknown, path: string): unknown {
  const { code = '', message = '' } = error as { readonly code?: string; readonly message?: string }
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') return new RestoreRefused('not_there', path, { cause: error })
  const isDamage =
    /^(?:ZSTD_|Z_|ERR_ZSTD)/u.test(code) || /tar|Unexpected end|unexpected end|Invalid|checksum|Premature close/u.test(message)
  return isDamage ? new RestoreRefused('damaged', path, { cause: error }) : error
}

/** A whole small member. */
export async function readAll({ pieces }: ArchiveMember): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(pieces))
}

/** What a backup says about itself, once every byte of it has been held against its manifest. */
export interface CheckedArchive {
  readonly head: ArchiveHead
  readonly manifest: Manifest
}

/** Reads a backup through and compares every member with the manifest; refuses it when a single byte is not as it was written. */
export async function checkArchive(path: string, tell: (bytes: number) => void = () => undefined): Promise<CheckedArchive> {
  const found = new Map<string, Found>()
  let [head, manifest]: [ArchiveHead | undefined, Manifest | undefined] = [undefined, undefined]
  let read = 0
  for await (const member of readMembers(path)) {
    if (manifest || found.has(member.name)) throw new RestoreRefused('foreign_member', member.name)
    if (member.kind.kind === 'manifest') manifest = parse(Manifest, await readAll(member), path)
    else {
      const pieces: Uint8Array[] = []
      found.set(member.name, await digest(member, member.kind.kind === 'head' ? pieces : undefined))
      head ??= pieces.length === 0 ? undefined : parse(ArchiveHead, Buffer.concat(pieces), path)
    }
    if (!head) throw new RestoreRefused('not_a_backup', path)
    read += member.bytes
    tell(read)
  }
  return requireWhole({ head, manifest, found }, path)
}

interface Found {
  readonly bytes: number
  readonly sha256: string
}

interface Read {
  readonly head: ArchiveHead | undefined
  readonly manifest: Manifest | undefined
  readonly found: ReadonlyMap<string, Found>
}

function requireWhole({ head, manifest, found }: Read, path: string): CheckedArchive {
  if (!head) throw new RestoreRefused('not_a_backup', path)
  if (!manifest) throw new RestoreRefused('damaged', path)
  compare(manifest, found)
  return { head, manifest }
}

function compare(manifest: Manifest, found: ReadonlyMap<string, Found>): void {
  for (const { name, bytes, sha256 } of manifest.members) {
    const member = found.get(name)
    if (member?.bytes !== bytes || member.sha256 !== sha256) throw new RestoreRefused('damaged', name)
    const kind = findMemberKind(name)
    if (kind?.kind === 'file' && kind.sha256 !== sha256) throw new RestoreRefused('damaged', name)
  }
  const listed = new Set(manifest.members.map(({ name }) => name))
  const strange = [...found.keys()].find((name) => !listed.has(name))
  if (strange !== undefined) throw new RestoreRefused('foreign_member', strange)
}

/** The SHA-256 of a member; its pieces are kept only where somebody wants to read them too. */
async function digest({ pieces }: ArchiveMember, kept?: Uint8Array[]): Promise<Found> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    kept?.push(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}

function parse<T>(shape: { readonly parse: (value: unknown) => T }, bytes: Buffer, path: string): T {
  try {
    return shape.parse(JSON.parse(bytes.toString('utf8')))
  } catch (error) {
    throw new RestoreRefused('not_a_backup', path, { cause: error })
  }
}
