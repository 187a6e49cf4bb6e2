import { fileURLToPath } from 'node:url'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

import type { PdfPage, Piece } from './pdf-piece.ts'
import { writePlainCharacters } from './plain-characters.ts'

/** The tables by which Chinese fonts that are not in the file name their characters. */
const characterMaps = fileURLToPath(new URL('../../cmaps/', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

/** The pages of a pdf with what is written on them, or why it is not opened. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[] | 'encrypted' | 'broken'> {
  const task = getDocument({
    // The library takes the bytes for its own; the caller keeps theirs.
    data: new Uint8Array(bytes),
    cMapUrl: characterMaps,
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const places = Array.from({ length: document.numPages }, (_, index) => index + 1)
    return await Promise.all(places.map((place) => readPage(document, place)))
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken'
  } finally {
    await task.destroy()
  }
}

async function readPage(document: PDFDocumentProxy, place: number): Promise<PdfPage> {
  const page = await document.getPage(place)
  const [, bottom = 0, , top = 0] = page.view
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[]
    return [{ text: writePlainCharacters(item.str), x, y: y - bottom, width: item.width, size: Math.hypot(c, d) || item.height || 1 }]
  })
  return { pieces, height: top - bottom }
}
