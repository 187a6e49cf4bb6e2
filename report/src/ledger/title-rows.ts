import type { Row } from 'write-excel-file/node'

import { acrossRow } from './cells.ts'

/** The title of a sheet, and what it was made from. */
export type SheetTitle = { readonly title: string; readonly from: string }

/** The two rows that stand above the head of a table. */
export function titleRows({ title, from }: SheetTitle, columns: number): [Row, Row] {
  return [
    acrossRow(title, columns, { fontSize: 18, fontWeight: 'bold', align: 'center', height: 36 }),
    acrossRow(from, columns, { align: 'left', textColor: '#595959', height: 20 }),
  ]
}
