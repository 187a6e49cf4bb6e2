import type { Report } from '../report.ts'
import { guideSheet } from './guide-sheet.ts'
import { indicatorSheet } from './indicator-sheet.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { writeBook, type BookPage } from './write-book.ts'

/**
 * The ledger of a report's pledges as an .xlsx that an office fills in and prints: 任务分解表 (A3), 指标表 (A4) and 说明; of
 * several reports each has the first two of its own, numbered in the order given. Every text is a text cell.
 */
export async function writeLedger(reports: readonly Report[]): Promise<Uint8Array> {
  const pages = reports.flatMap((report, index): BookPage[] => {
    const suffix = reports.length === 1 ? '' : `（${report.year ?? '—'}-${index + 1}）`
    return [
      { sheet: ledgerSheet(report, `任务分解表${suffix}`), paper: 'A3', headRow: 3 },
      { sheet: indicatorSheet(report, `指标表${suffix}`), paper: 'A4', headRow: 3 },
    ]
  })
  return writeBook([...pages, { sheet: guideSheet('说明'), paper: 'A4', headRow: 2 }])
}
