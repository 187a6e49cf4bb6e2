import { decodeText, isProse, openWorkbook, type WorkbookFault, type WorkSheet } from '@yiwang/report'
import { parse } from 'csv-parse/sync'

/** Why a table cannot be opened. */
export type TableFault = WorkbookFault

/** Of a table so many rows and columns are read, as of a sheet of a workbook. */
const bounds = { rows: 5000, columns: 100 } as const

/** The sheets of an .xlsx, or the one of a text whose columns are parted by commas, semicolons or tabs (UTF-8, UTF-16 or GB18030). */
export function openTable(bytes: Uint8Array): readonly WorkSheet[] | TableFault {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return openWorkbook(bytes)
  const decoded = decodeText(bytes)
  if (!decoded || !isProse(decoded.text)) return 'not_a_workbook'
  try {
    return [{ name: '', rows: parseRows(decoded.text), merged: [] }]
  } catch {
    return 'broken'
  }
}

/** The rows of a text; a stray quote stays a part of its cell, and empty lines keep their places. */
function parseRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: bounds.rows,
  })
  return rows.map((cells) => cells.slice(0, bounds.columns))
}

/** What stands most often in the first lines; a comma may be part of a number where tabs or semicolons part the columns. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/u, 20).join('\n')
  const [first = ','] = ['\t', ';', ','].toSorted((one, other) => head.split(other).length - head.split(one).length)
  return first
}
