import type { Fingerprint } from '@yiwang/kernel'

import { cleanPhoto } from './clean-photo.ts'
import { examineFile } from './examine-file.ts'
import type { FileShelf } from './file-shelf.ts'
import { readCapture, type WrittenCapture } from './read-capture.ts'

/** A file as it stands on the shelf: named after the bytes that were sent; a photo has a clean copy beside it. */
export interface ShelvedFile {
  readonly sha256: string
  readonly type: string
  readonly bytes: number
  readonly size?: { readonly width: number; readonly height: number }
  /** The name of the copy that everybody sees. */
  readonly clean?: string
  readonly capture?: WrittenCapture
  readonly fingerprint?: Fingerprint
}

/** A file as it was sent: its bytes, what it was said to be, and the zone of a camera that does not tell its own. */
export interface SentFile {
  readonly bytes: Uint8Array
  readonly declared: string
  readonly timeZone: string
}

/**
 * Puts a file on the shelf: examined before anything of it is unpacked, kept as it was sent, and, if it is a photo, a
 * second time as a clean copy without anything that the camera wrote.
 */
export async function shelveFile(shelf: FileShelf, { bytes, declared, timeZone }: SentFile): Promise<ShelvedFile> {
  const { type, size } = await examineFile(bytes, declared)
  if (!size) return { sha256: await shelf.put(bytes), type, bytes: bytes.length }
  const [clean, capture] = await Promise.all([cleanPhoto(bytes, size), readCapture(bytes, timeZone)])
  const [sha256, cleanName] = await Promise.all([shelf.put(bytes), shelf.put(clean.bytes)])
  const { fingerprint } = clean
  return { sha256, type, bytes: bytes.length, size, clean: cleanName, capture, ...(fingerprint && { fingerprint }) }
}
