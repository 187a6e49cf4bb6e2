/** How the bytes of a text were written, with the length of its byte order mark in bytes. */
type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'
export type DecodedText = { readonly text: string; readonly encoding: TextEncoding; readonly mark: number }

const marks: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** A text of another encoding breaks at nearly every character when read as UTF-8; a UTF-8 text that was cut or pasted breaks rarely. */
const mostBroken = 0.02
/** Control characters other than tab, line and page breaks. */
const control = /(?![\t\n\v\f\r])\p{Cc}/gu
const foreign = /[^\p{ASCII}]/gu

/**
 * The text of a file: by its byte order mark, else UTF-8 if it is valid, else GB18030. A UTF-8 text with a few broken bytes
 * stays UTF-8 (a replacement character stands for each). Null where it is neither.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte))
  if (marked) return { text: decode(marked[0], bytes.subarray(marked[1].length)), encoding: marked[0], mark: marked[1].length }
  const strict = decodeStrictly('utf-8', bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', mark: 0 }
  const loose = decode('utf-8', bytes)
  const broken = loose.split('\uFFFD').length - 1
  if (broken < (loose.match(foreign)?.length ?? 0) * mostBroken) return { text: loose, encoding: 'utf-8', mark: 0 }
  const chinese = decodeStrictly('gb18030', bytes)
  return chinese === null ? null : { text: chinese, encoding: 'gb18030', mark: 0 }
}

/** Whether it is a text that a person wrote: control characters, which stand in every other kind of file, are next to none. */
export function isProse(text: string): boolean {
  return !text.includes('\0') && (text.match(control)?.length ?? 0) <= text.length / 1000
}

function decode(encoding: TextEncoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
}

function decodeStrictly(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
