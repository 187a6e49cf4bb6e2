import type { CellObject, Row } from 'write-excel-file/node'

import { displayWidth } from '../text/display-width.ts'

const [lineHeight, padding, tallest] = [14, 6, 400]
/** A cell holds no more characters. */
const mostCharacters = 32_000
const edges = { borderStyle: 'thin', borderColor: '#8c8c8c' } as const

/** A cell of a table: words are words, whatever they begin with, numbers are numbers. */
export function cell(value: string | number | null, more: CellObject = {}): CellObject {
  const styled: CellObject = { ...edges, wrap: true, alignVertical: 'center', ...more }
  if (value === null || value === '') return styled
  return typeof value === 'number' ? { ...styled, value, type: Number } : { ...styled, value: value.slice(0, mostCharacters), type: String }
}

/** A cell of the head of a table. */
export function headCell(words: string): CellObject {
  return cell(words, { align: 'center', fontWeight: 'bold', backgroundColor: '#e8edf2' })
}

/** A row that is one cell across the whole table, without edges where it is a title. */
export function acrossRow(words: string, columns: number, style: CellObject): Row {
  const plain: CellObject = { alignVertical: 'center', ...style }
  return [{ ...plain, value: words, type: String, columnSpan: columns }, ...Array.from({ length: columns - 1 }, () => null)]
}

/** A row of a group's name within the table. */
export function groupRow(words: string, columns: number): Row {
  return acrossRow(words, columns, { ...edges, fontWeight: 'bold', backgroundColor: '#f3f6f9', height: 22 })
}

/** The row with the height that its longest cell needs at the widths of the columns: programs do not measure wrapped Chinese. */
export function fitHeight(cells: readonly CellObject[], widths: readonly number[]): Row {
  const lines = cells.map(({ value }, index) => countLines(typeof value === 'string' ? value : '', widths[index] ?? 10))
  const height = Math.min(tallest, Math.max(1, ...lines) * lineHeight + padding)
  return cells.map((one, index) => (index === 0 ? { ...one, height } : one))
}

/** A Chinese character is not parted, so each line loses up to one place; the edges take another. */
function countLines(words: string, width: number): number {
  return words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(2, width - 2))), 0)
}
