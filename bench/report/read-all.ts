import { openDocument, read, type Report } from '@yiwang/report'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { listReports, reportsPath } from './gold.ts'

/** Reads every report, one after the other, as the command line does. */
export async function readAll(): Promise<readonly Report[]> {
  const reports: Report[] = []
  for (const name of listReports()) {
    const opened = await openDocument(readFileSync(join(reportsPath, name)), name)
    if (!opened.ok) throw new Error(`${name}: ${opened.problem.code}`)
    reports.push(read(opened.value))
  }
  return reports
}
