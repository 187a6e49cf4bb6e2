/** A run of characters drawn at one place of a page; lengths in points, `y` from the bottom. */
export type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number }

/** A line of a page, or the part of one that stands in a column. */
export type PdfLine = {
  readonly pieces: readonly Piece[]
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/** A page of pieces in the order they were drawn. */
export type PdfPage = { readonly pieces: readonly Piece[]; readonly height: number }

/** A line of pieces, which are put from left to right. */
export function makeLine(pieces: readonly Piece[]): PdfLine {
  const ordered = pieces.toSorted((one, other) => one.x - other.x)
  return {
    pieces: ordered,
    x: ordered[0]?.x ?? 0,
    end: Math.max(...ordered.map(({ x, width }) => x + width)),
    y: pieces[0]?.y ?? 0,
    size: Math.max(...ordered.map(({ size }) => size)),
  }
}
