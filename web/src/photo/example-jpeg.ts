/** What the made JPEG says: degrees, minutes and seconds as whole numbers. */
interface Said {
  readonly isLittle: boolean
  readonly takenAt: string
  readonly offset: string
  readonly lat: readonly [number, number, number]
  readonly lon: readonly [number, number, number]
  readonly isSouth: boolean
}

/** The start of a JPEG with an Exif block, for tests; it has no picture. */
export function exampleJpeg(said: Said): ArrayBuffer {
  const view = new DataView(new ArrayBuffer(400))
  view.setUint16(0, 0xff_d8)
  view.setUint16(2, 0xff_e1)
  view.setUint16(4, 380)
  writeText(view, 6, 'Exif\0\0')
  const start = 12
  writeText(view, start, said.isLittle ? 'II' : 'MM')
  view.setUint16(start + 2, 42, said.isLittle)
  view.setUint32(start + 4, 8, said.isLittle)
  const folder = makeFolderWriter(view, start, said.isLittle)
  folder(8, [
    { tag: 0x87_69, type: 4, count: 1, value: 50 },
    { tag: 0x88_25, type: 4, count: 1, value: 140 },
  ])
  folder(50, [
    { tag: 0x90_03, type: 2, count: 20, value: 90 },
    { tag: 0x90_11, type: 2, count: 7, value: 115 },
  ])
  writeText(view, start + 90, `${said.takenAt}\0`)
  writeText(view, start + 115, `${said.offset}\0`)
  folder(140, [
    { tag: 1, type: 2, count: 2, value: 0, text: said.isSouth ? 'S' : 'N' },
    { tag: 2, type: 5, count: 3, value: 220 },
    { tag: 3, type: 2, count: 2, value: 0, text: 'E' },
    { tag: 4, type: 5, count: 3, value: 260 },
  ])
  writeDegrees(view, start + 220, said)
  writeDegrees(view, start + 260, { ...said, lat: said.lon })
  return view.buffer
}

interface Row {
  readonly tag: number
  readonly type: number
  readonly count: number
  readonly value: number
  readonly text?: string
}

function makeFolderWriter(view: DataView, start: number, isLittle: boolean): (offset: number, rows: readonly Row[]) => void {
  return (offset, rows) => {
    view.setUint16(start + offset, rows.length, isLittle)
    for (const [index, row] of rows.entries()) {
      const at = start + offset + 2 + index * 12
      view.setUint16(at, row.tag, isLittle)
      view.setUint16(at + 2, row.type, isLittle)
      view.setUint32(at + 4, row.count, isLittle)
      if (row.text === undefined) view.setUint32(at + 8, row.value, isLittle)
      else writeText(view, at + 8, row.text)
    }
  }
}

function writeDegrees(view: DataView, at: number, said: Pick<Said, 'lat' | 'isLittle'>): void {
  for (const [index, part] of said.lat.entries()) {
    view.setUint32(at + index * 8, part, said.isLittle)
    view.setUint32(at + index * 8 + 4, 1, said.isLittle)
  }
}

function writeText(view: DataView, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) view.setUint8(at + index, text.charCodeAt(index))
}
