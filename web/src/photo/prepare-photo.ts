import type { Position } from '@yiwang/contract'

import { readExif, type Exif } from './exif.ts'
import { fitWithin } from './fit-within.ts'
import { findTakenAt } from './taken-at.ts'
import { withExif } from './write-exif.ts'

/** A photo ready to be sent: made smaller, with when and where it was taken beside it and, of what the camera wrote, nothing else in it. */
export interface PreparedPhoto {
  readonly blob: Blob
  /** A small picture as a data address, to show and to keep in a draft. */
  readonly thumb: string
  readonly takenAt: string | undefined
  readonly position: Position | undefined
}

const longestSide = 1600
const thumbSide = 200

/**
 * Makes a photo ready; throws where the browser cannot read it as a picture. The place goes into the file only where it is
 * `sent`: residents are asked first. What the server shows to others holds neither.
 */
export async function preparePhoto(file: File, place: 'sent' | 'kept_back'): Promise<PreparedPhoto> {
  const exif = readExif(await file.slice(0, 262_144).arrayBuffer())
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const blob = await withCapture(await encode(draw(picture, longestSide)), place === 'sent' ? exif : withoutPlace(exif))
    const thumb = draw(picture, thumbSide).toDataURL('image/jpeg', 0.6)
    const takenAt = findTakenAt({
      exif,
      lastModified: file.lastModified,
      zone: Temporal.Now.timeZoneId(),
      now: Temporal.Now.instant().epochMilliseconds,
    })
    return { blob, thumb, takenAt, position: exif.position }
  } finally {
    picture.close()
  }
}

function withoutPlace({ takenAt, offset }: Exif): Exif {
  return { ...(takenAt !== undefined && { takenAt }), ...(offset !== undefined && { offset }) }
}

async function withCapture(jpeg: Blob, exif: Exif): Promise<Blob> {
  if (exif.takenAt === undefined && exif.position === undefined) return jpeg
  return new Blob([withExif(new Uint8Array(await jpeg.arrayBuffer()), exif)], { type: jpeg.type })
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const { width, height } = fitWithin(picture, side)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(picture, 0, 0, width, height)
  return canvas
}

async function encode(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/jpeg', 0.82)
  })
}
