import type { Exif } from './exif.ts'

interface Row {
  readonly tag: number
  readonly type: 2 | 4 | 5
  readonly body: Uint8Array<ArrayBuffer>
}

const sizes = { 2: 1, 4: 4, 5: 8 } as const
const head = 8

/**
 * The JPEG with when and where it was taken written into it, so that the server can compare both with what is said; what
 * else the camera had written (owner, serial number, small pictures) stays behind.
 */
export function withExif(jpeg: Uint8Array<ArrayBuffer>, exif: Exif): Uint8Array<ArrayBuffer> {
  const block = makeBlock(exif)
  const segment = new Uint8Array(10 + block.length)
  segment.set([0xff, 0xe1, (block.length + 8) >> 8, (block.length + 8) & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0])
  segment.set(block, 10)
  return join([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

/** A TIFF block, big end first: the first folder leads to the one of times and the one of places. */
function makeBlock({ takenAt, offset, position }: Exif): Uint8Array<ArrayBuffer> {
  const times = [...(takenAt === undefined ? [] : [text(0x90_03, takenAt)]), ...(offset === undefined ? [] : [text(0x90_11, offset)])]
  const places = position === undefined ? [] : placeRows(position)
  const timesAt = head + sizeOf([long(0, 0), long(0, 0)])
  const placesAt = timesAt + sizeOf(times)
  return join([
    Uint8Array.of(0x4d, 0x4d, 0, 42, 0, 0, 0, head),
    folder(head, [long(0x87_69, timesAt), long(0x88_25, placesAt)]),
    folder(timesAt, times),
    folder(placesAt, places),
  ])
}

function placeRows({ lon, lat }: { readonly lon: number; readonly lat: number }): readonly Row[] {
  return [text(1, lat < 0 ? 'S' : 'N'), degrees(2, lat), text(3, lon < 0 ? 'W' : 'E'), degrees(4, lon)]
}

function text(tag: number, value: string): Row {
  return { tag, type: 2, body: Uint8Array.from(`${value}\0`, (letter) => letter.codePointAt(0) ?? 0) }
}

function long(tag: number, value: number): Row {
  return { tag, type: 4, body: numbers([value]) }
}

/** Degrees as three fractions: whole degrees, whole minutes, and seconds in ten-thousandths. */
function degrees(tag: number, value: number): Row {
  const parts = Math.round(Math.abs(value) * 36_000_000)
  const [whole, rest] = [Math.floor(parts / 36_000_000), parts % 36_000_000]
  return { tag, type: 5, body: numbers([whole, 1, Math.floor(rest / 600_000), 1, rest % 600_000, 10_000]) }
}

function numbers(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value)
  return new Uint8Array(view.buffer)
}

function sizeOf(rows: readonly Row[]): number {
  return 6 + rows.reduce((sum, { body }) => sum + 12 + (body.length > 4 ? body.length : 0), 0)
}

function folder(at: number, rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(sizeOf(rows))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, rows.length)
  let beside = 6 + rows.length * 12
  for (const [index, { tag, type, body }] of rows.entries()) {
    const row = 2 + index * 12
    view.setUint16(row, tag)
    view.setUint16(row + 2, type)
    view.setUint32(row + 4, body.length / sizes[type])
    if (body.length <= 4) {
      bytes.set(body, row + 8)
      continue
    }
    view.setUint32(row + 8, at + beside)
    bytes.set(body, beside)
    beside += body.length
  }
  return bytes
}

function join(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
