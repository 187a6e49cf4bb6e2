/** What the structure of a picture says before anything of it is decoded. */
export type StructureProblem = 'broken' | 'animated' | 'polyglot'

/** The first thing wrong with the structure of a picture of this media type. */
export function findStructureProblem(bytes: Uint8Array, type: string): StructureProblem | undefined {
  if (hidesAnother(bytes)) return 'polyglot'
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'image/png') return findInPng(view)
  return type === 'image/webp' ? findInWebp(view) : findInJpeg(view)
}

/** PNG: chunks up to IEND and nothing behind it; `acTL` makes it move. */
function findInPng(bytes: Buffer): StructureProblem | undefined {
  let at = 8
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    const next = at + 12 + bytes.readUInt32BE(at)
    if (name === 'acTL') return 'animated'
    if (name === 'IEND') return next < bytes.length ? 'polyglot' : undefined
    at = next
  }
  return 'broken'
}

/** WebP: as long as its RIFF header says; a flag of VP8X makes it move. */
function findInWebp(bytes: Buffer): StructureProblem | undefined {
  if (bytes.length < 30) return 'broken'
  const end = bytes.readUInt32LE(4) + 8
  if (end > bytes.length) return 'broken'
  if (end + 1 < bytes.length) return 'polyglot'
  const isExtended = bytes.toString('latin1', 12, 16) === 'VP8X'
  return isExtended && (bytes.readUInt8(20) & 0x02) !== 0 ? 'animated' : undefined
}

/** JPEG: one frame, one end. Phones hang films and depth maps behind the end; these stay on the original alone. */
function findInJpeg(bytes: Buffer): StructureProblem | undefined {
  let at = 2
  let frames = 0
  while (at + 4 <= bytes.length) {
    at = findMarker(bytes, at)
    const marker = bytes[at + 1]
    if (marker === undefined) return 'broken'
    if (marker === 0xd9) return frames === 1 ? undefined : 'broken'
    if (isFrame(marker)) frames += 1
    if (at + 4 > bytes.length) return 'broken'
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return frames === 1 && bytes[at] === 0xff && bytes[at + 1] === 0xd9 ? undefined : 'broken'
}

/** Where the next marker that is no restart and no stuffed byte begins; the end of the bytes without one. */
function findMarker(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0
    const isData = next === 0x00 || (next >= 0xd0 && next <= 0xd7)
    if (next !== 0xff && !isData) return at
    at = bytes.indexOf(0xff, at + (isData ? 2 : 1))
  }
  return bytes.length
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

const searched = 4096
const others = [/%pdf-/u, /<html/u, /<script/u, /<svg/u, /<!doctype/u, /<\?php/u]

/** Whether a browser or an unpacker could take the file for something else as well: a page, a PDF, an archive. */
function hidesAnother(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const edges = [view.toString('latin1', 0, searched), view.toString('latin1', Math.max(0, view.length - searched))]
  return isArchive(view) || edges.some((edge) => others.some((other) => other.test(edge.toLowerCase())))
}

/** Whether the file ends as a ZIP does: its last record, whose comment reaches exactly to the end. */
export function isArchive(bytes: Buffer): boolean {
  const signature = Buffer.from('PK\u0005\u0006', 'latin1')
  let at = bytes.lastIndexOf(signature)
  while (at >= 0 && at + 65_557 >= bytes.length) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true
    if (at === 0) return false
    at = bytes.lastIndexOf(signature, at - 1)
  }
  return false
}
