import { Transformer } from '@napi-rs/image'
import { fingerprintDistance, sameFingerprintBits, type Fingerprint } from '@yiwang/kernel'
import exifr from 'exifr'
import { imageSize } from 'image-size'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cleanEdge, cleanPhoto } from './clean-photo.ts'
import { examplePhoto, examplePixels } from './example-photo.ts'
import { FileShelf } from './file-shelf.ts'
import { shelveFile } from './shelve-file.ts'

let folder: string
let shelf: FileShelf

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-shelf-'))
  shelf = new FileShelf(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const written = { takenAt: '2026:03:04 09:30:00', offset: '+08:00', lon: 120.0051, lat: 30.0052, device: 'Example 12' }

function shelve(bytes: Uint8Array, declared = 'image/jpeg') {
  return shelveFile(shelf, { bytes, declared, timeZone: 'Asia/Shanghai' })
}

describe('a photo on the shelf', () => {
  test('is kept as it was sent, and its clean copy says nothing but its pixels', async () => {
    const sent = await examplePhoto(3, written)
    const kept = await shelve(sent)
    expect(Buffer.from(await shelf.get(kept.sha256))).toEqual(sent)
    const clean = await shelf.get(kept.clean ?? '')
    expect(await exifr.parse(Buffer.from(clean), { tiff: true, xmp: true, icc: true, iptc: true, jfif: false })).toBeUndefined()
    expect(Buffer.from(clean).includes('Exif')).toBe(false)
    expect(Buffer.from(clean).includes('Example 12')).toBe(false)
  })

  test('tells when, where and with what it was taken', async () => {
    const { capture } = await shelve(await examplePhoto(3, written))
    expect(capture?.at).toBe(Date.parse('2026-03-04T09:30:00+08:00'))
    expect(capture?.position?.lon).toBeCloseTo(120.0051, 5)
    expect(capture?.position?.lat).toBeCloseTo(30.0052, 5)
    expect(capture?.device).toBe('Example 12')
  })

  test.each([
    [
      'without an offset counts in the zone of the district',
      { takenAt: '2026:03:04 09:30:00' },
      { at: Date.parse('2026-03-04T09:30:00+08:00') },
    ],
    ['with a clock that was never set has no time', { takenAt: '0000:00:00 00:00:00' }, {}],
    ['without a fix has no place', { lon: 0, lat: 0 }, {}],
    ['with nothing written says nothing', {}, {}],
  ])('%s', async (_, exif, capture) => {
    expect((await shelve(await examplePhoto(4, exif))).capture).toEqual(capture)
  })

  test('sent twice is the same file', async () => {
    const sent = await examplePhoto(5)
    expect(await shelve(sent)).toEqual(await shelve(Buffer.from(sent)))
  })

  test('that is large is bounded in its clean copy, whatever its shape', async () => {
    const look = { width: 1000, height: 3000 }
    const sent = await Transformer.fromRgbaPixels(examplePixels(6, look), look.width, look.height).jpeg(80)
    const kept = await shelve(sent)
    expect(kept.size).toEqual(look)
    expect(imageSize(await shelf.get(kept.clean ?? ''))).toMatchObject({ width: cleanEdge / 3, height: cleanEdge })
  })
})

describe('a fingerprint', () => {
  const size = { width: 320, height: 240 }
  async function printOf(bytes: Uint8Array, own = size): Promise<Fingerprint> {
    return (await cleanPhoto(bytes, own)).fingerprint ?? [0, 0, 0, 0]
  }
  const seeds = [1, 2, 3, 4, 5, 6, 7, 8]

  test.each([
    [
      'made smaller',
      (seed: number) => new Transformer(Transformer.fromRgbaPixels(examplePixels(seed), 320, 240).pngSync()).resize(160, 120).jpeg(90),
    ],
    ['compressed until it hurts', (seed: number) => Transformer.fromRgbaPixels(examplePixels(seed), 320, 240).jpeg(25)],
    ['kept as WebP', (seed: number) => Transformer.fromRgbaPixels(examplePixels(seed), 320, 240).webp(60)],
    ['made brighter', (seed: number) => examplePhoto(seed, {}, { brighter: 15 })],
    [
      'cropped by three pixels in a hundred',
      (seed: number) => Transformer.fromRgbaPixels(examplePixels(seed), 320, 240).crop(5, 4, 310, 232).jpeg(90),
    ],
  ])('stays nearly the same for a photo %s', async (_, change) => {
    for (const seed of seeds) {
      const [one, other] = [await printOf(await examplePhoto(seed)), await printOf(await change(seed))]
      expect(fingerprintDistance(one, other), `photo ${seed}`).toBeLessThanOrEqual(sameFingerprintBits)
    }
  })

  test('of different photos is far', async () => {
    const prints = await Promise.all(Array.from({ length: 30 }, async (_, seed) => printOf(await examplePhoto(seed + 1))))
    for (const [index, one] of prints.entries()) {
      for (const other of prints.slice(index + 1)) expect(fingerprintDistance(one, other)).toBeGreaterThan(sameFingerprintBits)
    }
  })
})
