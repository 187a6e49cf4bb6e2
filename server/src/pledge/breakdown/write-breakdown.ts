import { phrases } from '@yiwang/contract'
import { breakdownSheet, ledgerCell, ledgerColumns, writeBook, type BreakdownRow } from '@yiwang/report'

import type { Breakdown } from './make-breakdown.ts'

/**
 * The breakdown of a year as an .xlsx in the columns of the offices, the number of each pledge in the first, so that it can be
 * filled in and imported. Printed on A3.
 */
export function writeBreakdown({ title, from, language, rows }: Breakdown): Promise<Uint8Array> {
  const laid = rows.map(({ group, words }): BreakdownRow => ({ group, cells: ledgerColumns.map(({ key }) => ledgerCell(words[key])) }))
  const sheet = breakdownSheet({ title, from }, { name: phrases[language].breakdown.sheet, rows: laid, language })
  return writeBook([{ sheet, paper: 'A3', headRow: 3 }])
}
