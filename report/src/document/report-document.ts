/** Where a stretch of the text stood in the file it was taken from. */
export type Origin = {
  /** Code-point offset in the text at which the stretch begins; it reaches to the next one's beginning. */
  readonly start: number
  /** A byte of a text file, a paragraph of a word processor's file or of a page, counted from 0. */
  readonly kind: 'byte' | 'paragraph' | 'line'
  readonly at: number
  /** The page of a pdf, counted from 1; null where the file has no pages. */
  readonly page: number | null
}

/**
 * A work report as text, ready to be read. `text` has no byte order mark and ends its lines with `\n` alone; nothing else of
 * the original is changed, so that every offset (in code points, from 0) also holds in the plain file.
 */
export type ReportDocument = {
  /** The base name of the file: its year and district are hints where the text names none. */
  readonly name: string
  readonly text: string
  /** In the order of the text; empty where the text was given as text. */
  readonly origins: readonly Origin[]
}
