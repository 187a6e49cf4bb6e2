import { fileTypeFromBuffer } from 'file-type'
import { imageSize } from 'image-size'

import { Refusal } from '../problem/refusal.ts'
import { findStructureProblem, isArchive } from './photo-structure.ts'

/** A photo or a document as its bytes show it; a document has no size. */
export interface ExaminedFile {
  readonly type: string
  readonly size?: { readonly width: number; readonly height: number }
}

/** Pixels that may be unpacked at most: a PNG may take eight bytes for each, a JPEG three. */
const mostPixels: Readonly<Record<string, number>> = { 'image/jpeg': 50_000_000, 'image/png': 24_000_000, 'image/webp': 24_000_000 }

const problems = { broken: 'file.broken', animated: 'file.animated', polyglot: 'file.two_in_one' } as const

/**
 * Looks at a file before anything of it is unpacked: it must be what it was said to be, whole, one picture that stands
 * still and nothing else besides, and of a size that can be unpacked.
 */
export async function examineFile(bytes: Uint8Array, declared: string): Promise<ExaminedFile> {
  const found = await fileTypeFromBuffer(bytes)
  if (found?.mime === 'image/apng') throw new Refusal('file.animated')
  if (!found || found.mime !== declared) throw new Refusal('file.wrong_type', { declared: declared.slice(0, 60) })
  if (found.mime === 'application/pdf') return examinePdf(bytes)
  const most = mostPixels[found.mime]
  if (most === undefined) throw new Refusal('file.wrong_type', { declared: declared.slice(0, 60) })
  const size = readSize(bytes)
  if (size.width * size.height > most) throw new Refusal('file.too_many_pixels', { ...size, most })
  const problem = findStructureProblem(bytes, found.mime)
  if (problem) throw new Refusal(problems[problem])
  return { type: found.mime, size }
}

function examinePdf(bytes: Uint8Array): ExaminedFile {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isArchive(view)) throw new Refusal('file.two_in_one')
  if (!view.subarray(-2048).includes('%%EOF')) throw new Refusal('file.broken')
  return { type: 'application/pdf' }
}

function readSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  try {
    const { width, height } = imageSize(bytes)
    if (width > 0 && height > 0) return { width, height }
  } catch {
    // A header that cannot be read is that of a broken file.
  }
  throw new Refusal('file.broken')
}
