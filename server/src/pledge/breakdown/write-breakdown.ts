import { phrases } from '@yiwang/contract'
import { breakdownSheet, ledgerCell, ledgerColumns, writeBook, type BreakdownRow } from '@yiwang/report'

import { cellWords } from './cell-words.ts'
import { groupOf, type Breakdown } from './make-breakdown.ts'

/**
 * The breakdown of a year as an .xlsx in the columns of the offices, the number of each pledge in the first, so that it can be
 * filled in and imported. Printed on A3.
 */
export function writeBreakdown({ title, from, wording, measured }: Breakdown): Promise<Uint8Array> {
  const rows = measured.map((each): BreakdownRow => {
    const words = cellWords(each, wording)
    return { group: groupOf(each, wording.language), cells: ledgerColumns.map(({ key }) => ledgerCell(words[key])) }
  })
  const { language } = wording
  const sheet = breakdownSheet({ title, from }, { name: phrases[language].breakdown.sheet, rows, language })
  return writeBook([{ sheet, paper: 'A3', headRow: 3 }])
}
