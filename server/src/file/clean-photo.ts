import { ResizeFit, Transformer } from '@napi-rs/image'
import { findFingerprint, fingerprintSide, type Fingerprint } from '@yiwang/kernel'

import { Refusal } from '../problem/refusal.ts'
import { makeQueue } from '../make-queue.ts'

/** The longer side of a clean copy, in pixels, at most. */
export const cleanEdge = 1920

/** A photo as everybody may see it: its pixels alone, upright, bounded, as a JPEG; and what it is recognised by. */
export interface CleanPhoto {
  readonly bytes: Uint8Array
  readonly fingerprint?: Fingerprint
}

const quality = 82

// Unpacked pixels take up to 200 MB a photo: few at a time, whoever sends many waits.
const inTurn = makeQueue(2)

/** Unpacks a photo and packs its pixels anew, off the main thread; nothing else of the file goes over. */
export async function cleanPhoto(photo: Uint8Array, size: { readonly width: number; readonly height: number }): Promise<CleanPhoto> {
  return inTurn(async () => {
    try {
      const upright = new Transformer(photo).rotate()
      const isLarge = Math.max(size.width, size.height) > cleanEdge
      const bounded = isLarge ? upright.fastResize({ width: cleanEdge, height: cleanEdge, fit: ResizeFit.Inside }) : upright
      const bytes = await bounded.jpeg(quality)
      const grey = await new Transformer(bytes)
        .grayscale()
        .resize({ width: fingerprintSide, height: fingerprintSide, fit: ResizeFit.Fill })
        .rawPixels()
      const fingerprint = findFingerprint(grey)
      return { bytes, ...(fingerprint && { fingerprint }) }
    } catch {
      throw new Refusal('file.broken')
    }
  })
}
