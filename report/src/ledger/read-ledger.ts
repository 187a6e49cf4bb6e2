import { openWorkbook } from '../workbook/open-workbook.ts'
import type { WorkbookFault } from '../workbook/unpack-workbook.ts'
import type { WorkSheet } from '../workbook/work-sheet.ts'
import { findHead, type LedgerHead } from './find-head.ts'
import type { LedgerKey } from './ledger-columns.ts'

/** A row of a filled-in ledger: its place in the sheet counted from 1, and the words of each column that the table has. */
export type LedgerEntry = { readonly row: number; readonly cells: Partial<Readonly<Record<LedgerKey, string>>> }

/** Why a file is no ledger: it cannot be opened, or none of its sheets has the head of a breakdown of tasks. */
export type LedgerFault = WorkbookFault | 'no_head'

/**
 * Reads a breakdown of tasks (任务分解表) back: the first sheet with a head that offices use, whatever the order of its columns.
 * A cell that is merged over several rows holds for each of them; one that is merged over several quarters for the last.
 * Rows of groups and empty rows are left out.
 */
export function readLedger(bytes: Uint8Array): readonly LedgerEntry[] | LedgerFault {
  const sheets = openWorkbook(bytes)
  if (typeof sheets === 'string') return sheets
  for (const sheet of sheets) {
    const head = findHead(sheet)
    if (head) return listEntries(sheet, head)
  }
  return 'no_head'
}

function listEntries(sheet: WorkSheet, head: LedgerHead): readonly LedgerEntry[] {
  const quarters = [...head.columns].flatMap(([key, column]) => (key.startsWith('quarter') ? [column] : []))
  const full = fillMerged(sheet, new Set(quarters))
  return full.slice(head.last + 1).flatMap((words, index): LedgerEntry[] => {
    const row = head.last + 1 + index
    const cells = Object.fromEntries([...head.columns].map(([key, column]) => [key, words[column]?.trim() ?? '']))
    const isGroup = (cells['words'] ?? '') === '' || sheet.merged.some(({ top, left, right }) => top === row && right - left >= widest)
    return isGroup ? [] : [{ row: row + 1, cells }]
  })
}

/** So many columns are merged only for the name of a group. */
const widest = 6

/** The rows with the words of a merged cell in its rows below; over several quarters they stand in the last one that it reaches. */
function fillMerged({ rows, merged }: WorkSheet, quarters: ReadonlySet<number>): readonly (readonly string[])[] {
  const filled = rows.map((cells) => [...cells])
  for (const { top, left, bottom, right } of merged.filter((one) => one.right - one.left < widest)) {
    const words = rows[top]?.[left] ?? ''
    for (const cells of filled.slice(top, bottom + 1)) {
      cells[left] = ''
      cells[quarters.has(right) ? right : left] = words
    }
  }
  return filled
}
