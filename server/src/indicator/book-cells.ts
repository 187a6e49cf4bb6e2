import type { IndicatorCell } from '@yiwang/contract'
import type { MeasureUnit } from '@yiwang/kernel'
import type { CellObject } from 'write-excel-file/node'

const hour = 3_600_000

/** How a spreadsheet shows the numbers of a unit; working time is told in hours. */
export const formats: Readonly<Record<MeasureUnit, string>> = {
  matters: '#,##0',
  share: '0.0%',
  working_time: '#,##0.0',
  times: '#,##0',
  average: '0.00',
}

/** The head of a column. */
export function label(words: string): CellObject {
  return { ...text(words, true), wrap: true, align: 'center', alignVertical: 'center', backgroundColor: '#eef1f4', borderStyle: 'thin' }
}

/** Words as a text cell, so that nothing a person typed can become a formula. */
export function text(words: string, isBold = false): CellObject {
  return { value: words, type: String, ...(isBold && { fontWeight: 'bold' as const }) }
}

/** A number as a number; an empty cell where there is none. */
export function number(value: number | undefined, format: string): CellObject {
  return value === undefined ? {} : { value, type: Number, format }
}

/** The number of a cell as the spreadsheet shows it. */
export function valueOf(unit: MeasureUnit, cell: IndicatorCell | undefined): number | undefined {
  if (cell === undefined || cell.value === null) return undefined
  return unit === 'working_time' ? cell.value / hour : cell.value
}
