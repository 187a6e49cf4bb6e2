import type { Sheet } from 'write-excel-file/node'

import type { Report } from '../report.ts'
import { guideSheet } from './guide-sheet.ts'
import { indicatorSheet } from './indicator-sheet.ts'
import { ledgerSheet } from './ledger-sheet.ts'
import { printSetup, type FileContent, type PrintSetup } from './print-setup.ts'

/**
 * The ledger of a report's pledges as an .xlsx that an office fills in and prints: 任务分解表 (A3), 指标表 (A4) and 说明; of
 * several reports each has the first two of its own, numbered in the order given. Every text is a text cell.
 */
export async function writeLedger(reports: readonly Report[]): Promise<Uint8Array> {
  // Loaded when a workbook is wanted: whoever only reads does not wait for it.
  const [{ default: writeExcelFile }, { getCellAddress }] = await Promise.all([
    import('write-excel-file/node'),
    import('write-excel-file/utility'),
  ])
  const sheets: Sheet<FileContent>[] = []
  const setups: PrintSetup[] = []
  function add(sheet: Sheet<FileContent>, paper: PrintSetup['paper'], headRow: number): void {
    sheets.push(sheet)
    const corner = getCellAddress(sheet.data.length - 1, (sheet.columns?.length ?? 1) - 1)
    setups.push({ sheet: sheet.sheet ?? '', paper, headRow, area: `$A$1:${corner.replace(/([A-Z]+)(\d+)/u, '$$$1$$$2')}` })
  }
  for (const [index, report] of reports.entries()) {
    const suffix = reports.length === 1 ? '' : `（${report.year ?? '—'}-${index + 1}）`
    add(ledgerSheet(report, `任务分解表${suffix}`), 'A3', 3)
    add(indicatorSheet(report, `指标表${suffix}`), 'A4', 3)
  }
  add(guideSheet('说明'), 'A4', 2)
  const buffer = await writeExcelFile(sheets, { fontFamily: '宋体', fontSize: 10, features: [printSetup(setups)] }).toBuffer()
  return new Uint8Array(buffer)
}
