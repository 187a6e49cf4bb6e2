import { makeLine, type PdfLine, type Piece } from './pdf-piece.ts'

/** Two pieces stand on one line where their baselines are this near, in heights of a character: indices and raised marks too. */
const sameLine = 0.45
/** A gap of so many characters parts what stands in two columns. */
const columnGap = 1.2
const [fewestInColumn, mostCrossing, full] = [8, 0.2, 0.8]

/** The lines of a page in reading order: from the top, column by column where the page is set in two. */
export function orderLines(pieces: readonly Piece[]): readonly PdfLine[] {
  const lines = gatherLines(pieces).toSorted((one, other) => other.y - one.y)
  const gutter = findGutter(lines)
  return gutter === null ? lines : readColumns(lines, gutter)
}

function gatherLines(pieces: readonly Piece[]): PdfLine[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = []
  for (const piece of pieces) {
    const row = rows.findLast(({ y, size }) => Math.abs(y - piece.y) < sameLine * Math.max(size, piece.size))
    if (row) row.pieces.push(piece)
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] })
  }
  return rows.map((row) => makeLine(row.pieces))
}

/** A line cut where nothing is drawn for longer than a character: what stands in two columns comes apart. */
function cutAtGaps(line: PdfLine): PdfLine[] {
  const parts: Piece[][] = []
  let end = -Infinity
  for (const piece of line.pieces) {
    if (piece.x - end > columnGap * line.size) parts.push([])
    parts.at(-1)?.push(piece)
    end = Math.max(end, piece.x + piece.width)
  }
  return parts.map(makeLine)
}

/** Where the page is parted into two columns of full lines (a newspaper); null for one column, and for a table, whose cells are not full. */
function findGutter(lines: readonly PdfLine[]): number | null {
  const parts = lines.flatMap(cutAtGaps)
  if (parts.length < 2 * fewestInColumn) return null
  const [left, right] = [Math.min(...parts.map(({ x }) => x)), Math.max(...parts.map(({ end }) => end))]
  const places = Array.from({ length: 31 }, (_, step) => left + (right - left) * (0.35 + step / 100))
  const best = places
    .map((place) => ({ place, crossing: parts.filter(({ x, end }) => x < place && end > place).length }))
    .reduce((one, other) => (other.crossing < one.crossing ? other : one))
  if (best.crossing > mostCrossing * parts.length) return null
  const sides = [parts.filter(({ end }) => end <= best.place), parts.filter(({ x }) => x >= best.place)]
  return sides.every(isFull) ? best.place : null
}

function isFull(lines: readonly PdfLine[]): boolean {
  if (lines.length < fewestInColumn) return false
  const widths = lines.map(({ x, end }) => end - x).toSorted((one, other) => one - other)
  return (widths[Math.floor(widths.length / 2)] ?? 0) >= full * (widths.at(-1) ?? 0)
}

/** Lines across both columns (a heading) part what is read column by column above and below them. */
function readColumns(lines: readonly PdfLine[], gutter: number): PdfLine[] {
  const read: PdfLine[] = []
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []]
  for (const part of lines.flatMap(cutAtGaps)) {
    if (part.end <= gutter) left.push(part)
    else if (part.x >= gutter) right.push(part)
    else {
      read.push(...left, ...right, part)
      ;[left, right] = [[], []]
    }
  }
  return [...read, ...left, ...right]
}
