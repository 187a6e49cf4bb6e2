import { titleOf } from '../present/title-of.ts'
import type { Report } from '../report.ts'
import type { SheetTitle } from './title-rows.ts'

/** The title of a sheet that was made from a report. */
export function reportTitle(report: Report, what: string): SheetTitle {
  const { name, year, pledges, figures } = report
  return {
    title: `${titleOf(report)}${what}`,
    from: `来源：${name}　　年份：${year ?? '—'}　　承诺 ${pledges.length} 项，数据 ${figures.length} 条`,
  }
}
