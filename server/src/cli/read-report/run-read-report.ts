import {
  cutByCodePoints,
  figureTable,
  keptTable,
  pledgeTable,
  presentFigure,
  presentKept,
  presentPledge,
  writeLedger,
  writePage,
  type Report,
} from '@yiwang/report'

import { CommandRefused } from '../tell.ts'
import { keepFile } from './keep-file.ts'
import { readFiles } from './read-files.ts'
import { writeOut } from './write-out.ts'

/** What is chosen on the command line. */
export interface ReadReportOptions {
  readonly pledges?: boolean
  /** What the earlier of two reports promised beside what the later one tells. */
  readonly kept?: boolean
  readonly table?: boolean
  /** Where the page goes; true where only the page was asked for. */
  readonly html?: string | true
  readonly ledger?: string
  readonly force?: boolean
  readonly year?: number
}

/** Reads the files and gives what was asked for; returns the exit code: 0, or 1 where a file could not be read. */
export async function runReadReport(given: readonly string[], options: ReadReportOptions): Promise<number> {
  const { files, page } = settlePage(given, options.html)
  const { reports, isWhole } = await readFiles(files, options.year)
  if (reports.length === 0) return 1
  if (options.kept === true) return isWhole ? tellKept(reports, options.table === true) : 1
  await give(reports, page, options)
  return isWhole ? 0 : 1
}

async function give(reports: readonly Report[], page: string | undefined, options: ReadReportOptions): Promise<void> {
  const isForced = options.force === true
  if (options.ledger !== undefined) await keepLedger(reports, options.ledger, isForced)
  if (page === '-') await writeOut([writePage(reports).trimEnd()])
  else if (page !== undefined) await keepFile(page, writePage(reports), isForced)
  else if (options.ledger === undefined || options.table === true || options.pledges === true) await writeOut(linesOf(reports, options))
}

/** The word after `--html` is a report where no other is given, or where it is not called a page. */
function settlePage(
  files: readonly string[],
  html: string | true | undefined,
): { readonly files: readonly string[]; readonly page: string | undefined } {
  if (html === undefined) return { files, page: undefined }
  if (html === true || html === '-') return { files, page: '-' }
  return files.length > 0 && /\.x?html?$/iu.test(html) ? { files, page: html } : { files: [html, ...files], page: '-' }
}

function linesOf(reports: readonly Report[], { pledges: arePledges, table }: ReadReportOptions): readonly string[] {
  if (table !== true) return reports.flatMap((report) => (arePledges === true ? pledgeLines(report) : figureLines(report)))
  return reports.flatMap((report, index) => {
    const lines = arePledges === true ? pledgeTable(report) : figureTable(report)
    return reports.length === 1 ? lines : [...(index > 0 ? [''] : []), `== ${report.name}`, ...lines]
  })
}

/** The two reports in the order of their years; the first given is the earlier one where they have none. */
async function tellKept(reports: readonly Report[], isTable: boolean): Promise<number> {
  const [earlier, later] = reports.toSorted((one, other) => (one.year ?? 0) - (other.year ?? 0))
  if (!earlier || !later || reports.length !== 2) {
    throw new CommandRefused(
      '--kept 要两份报告：上一年的和这一年的',
      '--kept takes two reports: the one of last year and the one of this year',
    )
  }
  await writeOut(isTable ? keptTable(earlier, later) : presentKept(earlier, later).map((line) => JSON.stringify(line)))
  return 0
}

function figureLines(report: Report): readonly string[] {
  return report.figures.map((figure) => JSON.stringify(presentFigure(report, figure)))
}

function pledgeLines(report: Report): readonly string[] {
  const textOf = cutByCodePoints(report.text)
  return report.pledges.map((pledge) => JSON.stringify(presentPledge(report, pledge, textOf)))
}

async function keepLedger(reports: readonly Report[], file: string, isForced: boolean): Promise<void> {
  await keepFile(file, await writeLedger(reports), isForced)
  const pledges = reports.reduce((sum, report) => sum + report.pledges.length, 0)
  console.error(`已写出 ${file}：${pledges} 项任务。\nWritten ${file}: ${pledges} tasks.`)
}
