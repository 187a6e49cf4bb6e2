import { cutByCodePoints, presentFigure, presentPledge, type Report } from '@yiwang/report'

import { readFiles } from './read-files.ts'
import { writeOut } from './write-out.ts'

/** What is chosen on the command line. */
export interface ReadReportOptions {
  readonly pledges?: boolean
  readonly year?: string
}

/** Reads the files and prints what was asked for; gives the exit code: 0, or 1 where a file could not be read. */
export async function runReadReport(files: readonly string[], options: ReadReportOptions): Promise<number> {
  const { reports, isWhole } = await readFiles(files, options.year === undefined ? undefined : Number(options.year))
  await writeOut(reports.flatMap((report) => linesOf(report, options.pledges === true)))
  return isWhole ? 0 : 1
}

function linesOf(report: Report, arePledges: boolean): string[] {
  if (!arePledges) return report.figures.map((figure) => JSON.stringify(presentFigure(report, figure)))
  const textOf = cutByCodePoints(report.text)
  return report.pledges.map((pledge) => JSON.stringify(presentPledge(report, pledge, textOf)))
}
