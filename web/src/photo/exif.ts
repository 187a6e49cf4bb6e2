import type { Position } from '@yiwang/contract'

/** What a camera wrote into a JPEG: the local time of taking, its offset from UTC where known, and where it was (WGS 84). */
export interface Exif {
  readonly takenAt?: string
  readonly offset?: string
  readonly position?: Position
}

interface Entry {
  readonly type: number
  readonly count: number
  readonly at: number
}

/** A TIFF block inside the file: where it begins, and which end of a number comes first. */
interface Block {
  readonly view: DataView
  readonly start: number
  readonly isLittle: boolean
}

const tags = { exif: 0x8769, gps: 0x8825, takenAt: 0x9003, offset: 0x9011, latRef: 1, lat: 2, lonRef: 3, lon: 4 } as const
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8 }

/** Reads the Exif part of a JPEG; whatever is missing, damaged or of another format is left out. */
export function readExif(bytes: ArrayBuffer): Exif {
  try {
    const block = findBlock(new DataView(bytes))
    return block === undefined ? {} : readBlock(block)
  } catch (error) {
    if (error instanceof RangeError) return {}
    throw error
  }
}

function findBlock(view: DataView): Block | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xff_d8) return undefined
  let at = 2
  while (at + 10 < view.byteLength && view.getUint8(at) === 0xff) {
    const isExif = view.getUint8(at + 1) === 0xe1 && textAt(view, at + 4, 4) === 'Exif'
    if (isExif) return { view, start: at + 10, isLittle: textAt(view, at + 10, 2) === 'II' }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function readBlock(block: Block): Exif {
  const first = readFolder(block, longAt(block, 4))
  const exif = subfolder(block, first, tags.exif)
  const gps = subfolder(block, first, tags.gps)
  const takenAt = readText(block, exif.get(tags.takenAt))
  const offset = readText(block, exif.get(tags.offset))
  const position = readPosition(block, gps)
  return {
    ...(takenAt === undefined ? {} : { takenAt }),
    ...(offset === undefined ? {} : { offset }),
    ...(position === undefined ? {} : { position }),
  }
}

function readFolder(block: Block, offset: number): Map<number, Entry> {
  const { view, start, isLittle } = block
  const found = new Map<number, Entry>()
  const count = view.getUint16(start + offset, isLittle)
  for (let index = 0; index < count; index += 1) {
    const at = start + offset + 2 + index * 12
    const type = view.getUint16(at + 2, isLittle)
    const length = view.getUint32(at + 4, isLittle)
    const isInline = (sizes[type] ?? 1) * length <= 4
    found.set(view.getUint16(at, isLittle), { type, count: length, at: isInline ? at + 8 : start + view.getUint32(at + 8, isLittle) })
  }
  return found
}

function subfolder(block: Block, folder: Map<number, Entry>, tag: number): Map<number, Entry> {
  const entry = folder.get(tag)
  return entry === undefined ? new Map() : readFolder(block, block.view.getUint32(entry.at, block.isLittle))
}

function readPosition(block: Block, gps: Map<number, Entry>): Position | undefined {
  const lat = readDegrees(block, gps.get(tags.lat))
  const lon = readDegrees(block, gps.get(tags.lon))
  if (lat === undefined || lon === undefined || lat > 90 || lon > 180) return undefined
  const isSouth = readText(block, gps.get(tags.latRef)) === 'S'
  const isWest = readText(block, gps.get(tags.lonRef)) === 'W'
  return { lon: isWest ? -lon : lon, lat: isSouth ? -lat : lat }
}

function readDegrees(block: Block, entry: Entry | undefined): number | undefined {
  if (entry === undefined || entry.type !== 5 || entry.count !== 3) return undefined
  const [degrees = 0, minutes = 0, seconds = 0] = [0, 8, 16].map((step) => ratioAt(block, entry.at + step))
  const whole = degrees + minutes / 60 + seconds / 3600
  return Number.isFinite(whole) ? whole : undefined
}

function ratioAt({ view, isLittle }: Block, at: number): number {
  return view.getUint32(at, isLittle) / view.getUint32(at + 4, isLittle)
}

function readText({ view }: Block, entry: Entry | undefined): string | undefined {
  if (entry === undefined || entry.type !== 2) return undefined
  const text = textAt(view, entry.at, entry.count).replace(/\0.*$/su, '').trim()
  return text === '' ? undefined : text
}

function longAt({ view, start, isLittle }: Block, offset: number): number {
  return view.getUint32(start + offset, isLittle)
}

function textAt(view: DataView, at: number, length: number): string {
  return Array.from({ length }, (_letter, index) => String.fromCodePoint(view.getUint8(at + index))).join('')
}
