import { unzipSync, type UnzipFileInfo } from 'fflate'

/** The parts of a word processor's file that a reader needs; null where the file has none of that name. */
export type WordParts = { readonly document: string; readonly numbering: string | null; readonly styles: string | null }

/** Why a compressed file is not unpacked. */
export type WordFault = 'too_large' | 'not_word' | 'broken'

const wanted = {
  document: /^word\/document\d*\.xml$/u,
  numbering: /^word\/numbering\.xml$/u,
  styles: /^word\/styles\d*\.xml$/u,
}

/**
 * Unpacks the parts that hold text and its numbering, and nothing else: a part that says it grows past `most` bytes is not
 * begun, and one that grows past what it says is cut there, so a small file cannot fill the memory.
 */
export function unpackWord(bytes: Uint8Array, most: number): WordParts | WordFault {
  const named: UnzipFileInfo[] = []
  let files: Readonly<Record<string, Uint8Array>>
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        const isWanted = Object.values(wanted).some((name) => name.test(file.name))
        if (isWanted) named.push(file)
        return isWanted && file.originalSize <= most
      },
    })
  } catch {
    return 'broken'
  }
  if (named.some(({ originalSize }) => originalSize > most)) return 'too_large'
  const document = textOf(files, wanted.document)
  if (document === null) return 'not_word'
  return { document, numbering: textOf(files, wanted.numbering), styles: textOf(files, wanted.styles) }
}

function textOf(files: Readonly<Record<string, Uint8Array>>, name: RegExp): string | null {
  const found = Object.entries(files).find(([path]) => name.test(path))
  return found ? new TextDecoder().decode(found[1]) : null
}
