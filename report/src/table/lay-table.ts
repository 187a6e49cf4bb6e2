import { cutToWidth, displayWidth } from '../text/display-width.ts'

/** A column of a table on a terminal: its head, and the most places it may take. */
export type TableColumn = { readonly head: string; readonly most: number; readonly align?: 'right' }

/** The lines of a table whose columns stand under each other also where characters take two places. */
export function layTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): readonly string[] {
  const cut = [columns.map(({ head }) => head), ...rows].map((row) =>
    columns.map(({ most }, index) => cutToWidth((row[index] ?? '').replaceAll(/\s+/gu, ' ').trim(), most)),
  )
  const widths = columns.map((_, index) => cut.reduce((widest, row) => Math.max(widest, displayWidth(row[index] ?? '')), 0))
  const [head = [], ...body] = cut
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [layRow(head, columns, widths), rule, ...body.map((row) => layRow(row, columns, widths))]
}

function layRow(row: readonly string[], columns: readonly TableColumn[], widths: readonly number[]): string {
  const cells = columns.map(({ align }, index) => {
    const words = row[index] ?? ''
    const room = ' '.repeat((widths[index] ?? 0) - displayWidth(words))
    return align === 'right' ? room + words : words + room
  })
  return cells.join('  ').trimEnd()
}
