import type { CellObject, Row, Sheet } from 'write-excel-file/node'

import { fitHeight, groupRow, headCell } from './cells.ts'
import { ledgerColumns } from './ledger-columns.ts'
import type { FileContent } from './print-setup.ts'
import { titleRows, type SheetTitle } from './title-rows.ts'

/** A row of the breakdown: a cell for each of the ledger's columns, and the heading under which it stands. */
export type BreakdownRow = { readonly group: string; readonly cells: readonly CellObject[] }

const widths = ledgerColumns.map(({ width }) => width)

/** The sheet of a breakdown of tasks (任务分解表): title, head, and the rows under the headings of their groups. */
export function breakdownSheet(
  title: SheetTitle,
  { name, rows, language = 'zh-CN' }: { readonly name: string; readonly rows: readonly BreakdownRow[]; readonly language?: 'zh-CN' | 'en' },
): Sheet<FileContent> {
  const head = ledgerColumns.map((column, index) => ({
    ...headCell(language === 'en' ? column.headEn : column.head),
    ...(index === 0 && { height: 30 }),
  }))
  return {
    sheet: name,
    data: [...titleRows(title, widths.length), head, ...layRows(rows)],
    columns: widths.map((width) => ({ width })),
    orientation: 'landscape',
    stickyRowsCount: 3,
    showGridLines: false,
  }
}

function layRows(rows: readonly BreakdownRow[]): readonly Row[] {
  return rows.flatMap(({ group, cells }, index) => {
    const aligned = cells.map((one, place) => ({ align: ledgerColumns[place]?.align ?? 'center', ...one }))
    const own = fitHeight(aligned, widths)
    return rows[index - 1]?.group === group ? [own] : [groupRow(group, widths.length), own]
  })
}
