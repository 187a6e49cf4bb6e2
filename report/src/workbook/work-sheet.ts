/** A stretch of cells that is shown as one: its first and last row and column, counted from 0. Only the first cell has a value. */
export type Merged = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** A sheet of a workbook: its words by row and column from 0, dates as ISO dates, numbers as they are written (per cent
 * with their sign), and what is merged. */
export type WorkSheet = {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly merged: readonly Merged[]
}
