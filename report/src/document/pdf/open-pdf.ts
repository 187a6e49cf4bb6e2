import { succeed } from '@yiwang/kernel'

import type { Opened } from '../opened.ts'
import { refuseFile } from '../report-problem.ts'
import { TextBuilder } from '../text-builder.ts'
import { orderLines } from './order-lines.ts'
import type { PdfLine, PdfPage } from './pdf-piece.ts'
import { readPdfPages } from './read-pdf-pages.ts'
import { dropRunningLines, type PlacedLine } from './running-lines.ts'
import { writeLine } from './write-line.ts'

/** A page with fewer letters on average is a picture, whatever a scanner has stamped on it. */
const fewestLetters = 5

/**
 * The text of a pdf: its lines in reading order, without page numbers and running heads. A line that begins two characters
 * inside the margin keeps its indent; lines of one paragraph are not joined.
 */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const pages = await readPdfPages(bytes)
  if (pages === 'encrypted') return refuseFile('report.encrypted')
  if (pages === 'broken') return refuseFile('report.broken_file')
  const read = dropRunningLines(pages.map(writePage))
  const letters = read.flat().reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  if (letters < fewestLetters * pages.length) return refuseFile('report.scanned_pdf')
  const builder = new TextBuilder()
  for (const [index, page] of read.entries()) {
    for (const { text, at } of page) builder.add(text, { kind: 'line', at, page: index + 1 })
  }
  return succeed(builder.build())
}

function writePage({ pieces, height }: PdfPage): PlacedLine[] {
  const lines = orderLines(pieces)
  const margin = marginOf(lines)
  return lines.map((line, at) => ({ text: writeLine(line, margin), height: line.y / height, at }))
}

/** Where most lines begin: a tenth of them may hang out. */
function marginOf(lines: readonly PdfLine[]): number {
  const starts = lines.map(({ x }) => x).toSorted((one, other) => one - other)
  return starts[Math.floor(starts.length / 10)] ?? 0
}
