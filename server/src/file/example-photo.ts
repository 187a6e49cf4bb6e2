import { Transformer } from '@napi-rs/image'
import { crc32, deflateSync } from 'node:zlib'

/** What the camera of an example wrote. */
export interface ExampleExif {
  readonly takenAt?: string
  readonly offset?: string
  readonly lon?: number
  readonly lat?: number
  readonly device?: string
}

interface Look {
  readonly width?: number
  readonly height?: number
  /** Added to the light of each pixel. */
  readonly brighter?: number
}

/** The pixels of a scene of tinted discs on a slope, another one for each seed: for tests, RGBA. */
export function examplePixels(seed: number, { width = 320, height = 240, brighter = 0 }: Look = {}): Uint8Array {
  let state = seed * 2_654_435_761 + 1
  function next(): number {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  const discs = Array.from({ length: 9 }, () => ({
    x: next(),
    y: next(),
    size: 0.05 + next() * 0.25,
    tint: [next() * 200, next() * 200, next() * 200],
  }))
  const pixels = new Uint8Array(width * height * 4)
  for (let index = 0; index < width * height; index += 1) {
    const [x, y] = [(index % width) / width, Math.floor(index / width) / height]
    const disc = discs.find((each) => Math.hypot(x - each.x, y - each.y) < each.size)
    for (const channel of [0, 1, 2]) {
      const light = disc ? (disc.tint[channel] ?? 0) : 90 + 60 * x + 50 * y
      pixels[index * 4 + channel] = Math.max(0, Math.min(255, light + brighter))
    }
    pixels[index * 4 + 3] = 255
  }
  return pixels
}

/** A JPEG of such a scene, with what a camera wrote, for tests. */
export async function examplePhoto(seed: number, exif: ExampleExif = {}, look: Look = {}): Promise<Buffer> {
  const { width = 320, height = 240 } = look
  const jpeg = await Transformer.fromRgbaPixels(examplePixels(seed, look), width, height).jpeg(90)
  return Object.keys(exif).length === 0 ? jpeg : withExif(jpeg, exif)
}

/** A PNG whose header tells these sizes and whose pixels are not there, for tests. */
export function examplePngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

/** A chunk of a PNG. */
export function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

interface Row {
  readonly tag: number
  readonly type: 2 | 4 | 5
  readonly body: Buffer
}

/** The JPEG with an Exif segment behind its start. */
function withExif(jpeg: Buffer, exif: ExampleExif): Buffer {
  const place =
    exif.lon === undefined || exif.lat === undefined
      ? []
      : [text(1, exif.lat < 0 ? 'S' : 'N'), degrees(2, exif.lat), text(3, exif.lon < 0 ? 'W' : 'E'), degrees(4, exif.lon)]
  const time = [
    ...(exif.takenAt === undefined ? [] : [text(0x90_03, exif.takenAt)]),
    ...(exif.offset === undefined ? [] : [text(0x90_11, exif.offset)]),
  ]
  const maker = exif.device === undefined ? [] : [text(0x01_10, exif.device)]
  const first = 8
  const timeAt = first + sizeOf(maker.length + 2, maker)
  const placeAt = timeAt + sizeOf(time.length, time)
  const block = Buffer.concat([
    Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, first]),
    folder(first, [...maker, long(0x87_69, timeAt), long(0x88_25, placeAt)]),
    folder(timeAt, time),
    folder(placeAt, place),
  ])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(block.length + 8, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from('Exif\0\0', 'latin1'), block, jpeg.subarray(2)])
}

function text(tag: number, value: string): Row {
  return { tag, type: 2, body: Buffer.from(`${value}\0`, 'latin1') }
}

function long(tag: number, value: number): Row {
  const body = Buffer.alloc(4)
  body.writeUInt32BE(value)
  return { tag, type: 4, body }
}

function degrees(tag: number, value: number): Row {
  const size = Math.abs(value)
  const [whole, minutes] = [Math.floor(size), Math.floor((size % 1) * 60)]
  const seconds = Math.round((size - whole - minutes / 60) * 3600 * 10_000)
  const body = Buffer.alloc(24)
  for (const [index, part] of [whole, 1, minutes, 1, seconds, 10_000].entries()) body.writeUInt32BE(part, index * 4)
  return { tag, type: 5, body }
}

const unit = { 2: 1, 4: 4, 5: 8 } as const

function sizeOf(rows: number, beside: readonly Row[]): number {
  return 2 + rows * 12 + 4 + beside.reduce((sum, { body }) => sum + (body.length > 4 ? body.length : 0), 0)
}

function folder(at: number, rows: readonly Row[]): Buffer {
  const head = Buffer.alloc(2 + rows.length * 12 + 4)
  head.writeUInt16BE(rows.length, 0)
  let outside = at + head.length
  const bodies: Buffer[] = []
  for (const [index, { tag, type, body }] of rows.entries()) {
    const row = 2 + index * 12
    head.writeUInt16BE(tag, row)
    head.writeUInt16BE(type, row + 2)
    head.writeUInt32BE(body.length / unit[type], row + 4)
    if (body.length <= 4) head.set(body, row + 8)
    else {
      head.writeUInt32BE(outside, row + 8)
      bodies.push(body)
      outside += body.length
    }
  }
  return Buffer.concat([head, ...bodies])
}
