import { Transformer } from '@napi-rs/image'
import { describe, expect, test } from 'vitest'

import { Refusal } from '../problem/refusal.ts'
import { examineFile } from './examine-file.ts'
import { chunk, examplePhoto, examplePixels, examplePngOf } from './example-photo.ts'

const jpeg = await examplePhoto(1)
const drawn = Transformer.fromRgbaPixels(examplePixels(1), 320, 240)
const [png, webp] = [await drawn.png(), await drawn.webp(80)]
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const emptyZip = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)])
const film = Buffer.from(`${'\0'.repeat(4)}ftypmp42${'a film'.repeat(100)}`, 'latin1')

/** A WebP that says of itself that it moves. */
function movingWebp(): Buffer {
  const extended = Buffer.alloc(18)
  extended.write('VP8X', 0, 'latin1')
  extended.writeUInt32LE(10, 4)
  extended.writeUInt8(0x02, 8)
  extended.writeUIntLE(319, 12, 3)
  extended.writeUIntLE(239, 15, 3)
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), extended, webp.subarray(12)])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** A PNG with a chunk put in behind its header. */
function pngWith(name: string, body: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(name, body), png.subarray(33)])
}

async function codeOf(bytes: Uint8Array, type: string): Promise<string> {
  return examineFile(bytes, type).then(
    () => 'taken',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )
}

describe('a file is looked at before it is unpacked', () => {
  test.each([
    ['a photo', jpeg, ['image/jpeg', 'taken']],
    ['a PNG', png, ['image/png', 'taken']],
    ['a WebP', webp, ['image/webp', 'taken']],
    ['a PDF', pdf, ['application/pdf', 'taken']],
    ['a photo with a film behind it, as phones take them', Buffer.concat([jpeg, film]), ['image/jpeg', 'taken']],
    ['a PNG of 60,000 by 60,000 pixels in a kilobyte', examplePngOf(60_000, 60_000), ['image/png', 'file.too_many_pixels']],
    ['a PNG that is one pixel high and two thousand million wide', examplePngOf(2_000_000_000, 1), ['image/png', 'file.too_many_pixels']],
    ['half a photo', jpeg.subarray(0, jpeg.length >> 1), ['image/jpeg', 'file.broken']],
    ['a photo without its last byte', jpeg.subarray(0, -1), ['image/jpeg', 'file.broken']],
    ['half a PNG', png.subarray(0, png.length >> 1), ['image/png', 'file.broken']],
    ['half a WebP', webp.subarray(0, webp.length >> 1), ['image/webp', 'file.broken']],
    ['half a PDF', pdf.subarray(0, 20), ['application/pdf', 'file.broken']],
    ['the first bytes of a photo', jpeg.subarray(0, 20), ['image/jpeg', 'file.broken']],
    ['a moving PNG', pngWith('acTL', Buffer.alloc(8)), ['image/png', 'file.animated']],
    ['a moving WebP', movingWebp(), ['image/webp', 'file.animated']],
    ['a photo with an archive behind it', Buffer.concat([jpeg, emptyZip]), ['image/jpeg', 'file.two_in_one']],
    ['a PDF with an archive behind it', Buffer.concat([pdf, emptyZip]), ['application/pdf', 'file.two_in_one']],
    ['a PNG with a page behind it', Buffer.concat([png, Buffer.from('<html>')]), ['image/png', 'file.two_in_one']],
    ['a PNG with anything behind it', Buffer.concat([png, Buffer.alloc(9)]), ['image/png', 'file.two_in_one']],
    ['a PNG with a script in a comment', pngWith('tEXt', Buffer.from('a\0<SCRIPT>alert(1)</SCRIPT>')), ['image/png', 'file.two_in_one']],
    [
      'a photo with a PDF in its head',
      Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 12]), Buffer.from('%PDF-1.7  '), jpeg.subarray(2)]),
      ['image/jpeg', 'file.two_in_one'],
    ],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), ['image/png', 'file.wrong_type']],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      ['image/svg+xml', 'file.wrong_type'],
    ],
    ['a photo named PNG', jpeg, ['image/png', 'file.wrong_type']],
    ['an archive', emptyZip, ['application/zip', 'file.wrong_type']],
    ['nothing', Buffer.alloc(0), ['image/jpeg', 'file.wrong_type']],
  ])('%s', async (_, bytes, [type = '', code]) => {
    expect(await codeOf(bytes, type)).toBe(code)
  })

  test('tells the size of what it takes', async () => {
    expect(await examineFile(jpeg, 'image/jpeg')).toEqual({ type: 'image/jpeg', size: { width: 320, height: 240 } })
  })

  test('damage anywhere is refused or taken, and never a fault of the server', async () => {
    for (let step = 0; step < 400; step += 1) {
      const damaged = Buffer.from([jpeg, png, webp][step % 3] ?? jpeg)
      for (let hit = 0; hit < 8; hit += 1)
        damaged[(step * 7919 + hit * 104_729) % Math.min(damaged.length, 700)] = (step * 31 + hit * 17) % 256
      expect(await codeOf(damaged, ['image/jpeg', 'image/png', 'image/webp'][step % 3] ?? '')).toMatch(/^(?:taken|file\.\w+)$/u)
    }
  })
})
