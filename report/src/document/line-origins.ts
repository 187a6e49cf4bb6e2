import type { DecodedText } from './decode-text.ts'
import type { Origin } from './report-document.ts'

const [newline, carriageReturn] = [0x0a, 0x0d]

/**
 * Where each line of a text file stands in its bytes. No byte of a longer character of UTF-8 or GB18030 looks like a line
 * end, so the lines of the bytes are the lines of the text.
 */
export function originsOfLines(text: string, bytes: Uint8Array, { encoding, mark }: DecodedText): Origin[] {
  const starts = startsOfLines(text)
  const places = encoding === 'utf-16le' || encoding === 'utf-16be' ? wideLines(bytes, encoding, mark) : narrowLines(bytes, mark)
  return starts.flatMap((start, line): Origin[] => {
    const at = places[line]
    return at === undefined ? [] : [{ start, kind: 'byte', at, page: null }]
  })
}

/** The code-point offset of each line's beginning. */
function startsOfLines(text: string): number[] {
  const starts = [0]
  let offset = 0
  for (const character of text) {
    offset += 1
    if (character === '\n') starts.push(offset)
  }
  return starts
}

function narrowLines(bytes: Uint8Array, mark: number): number[] {
  const lines = [mark]
  for (let at = mark; at < bytes.length; at += 1) {
    const isBreak = bytes[at] === newline || (bytes[at] === carriageReturn && bytes[at + 1] !== newline)
    if (isBreak) lines.push(at + 1)
  }
  return lines
}

function wideLines(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', mark: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isLittle = encoding === 'utf-16le'
  const lines = [mark]
  for (let at = mark; at + 1 < bytes.length; at += 2) {
    const unit = view.getUint16(at, isLittle)
    const next = at + 3 < bytes.length ? view.getUint16(at + 2, isLittle) : 0
    if (unit === newline || (unit === carriageReturn && next !== newline)) lines.push(at + 2)
  }
  return lines
}
