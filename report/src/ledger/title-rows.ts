import type { Row } from 'write-excel-file/node'

import { titleOf } from '../present/title-of.ts'
import type { Report } from '../report.ts'
import { acrossRow } from './cells.ts'

/** The title of a sheet, and what it was made from. */
export function titleRows(report: Report, title: string, columns: number): [Row, Row] {
  const name = titleOf(report)
  const from = `来源：${report.name}　　年份：${report.year ?? '—'}　　承诺 ${report.pledges.length} 项，数据 ${report.figures.length} 条`
  return [
    acrossRow(`${name}${title}`, columns, { fontSize: 18, fontWeight: 'bold', align: 'center', height: 36 }),
    acrossRow(from, columns, { align: 'left', textColor: '#595959', height: 20 }),
  ]
}
