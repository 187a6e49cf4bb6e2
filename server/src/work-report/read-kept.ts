import { read, setYear, type Report } from '@yiwang/report'

import type { KeptReport } from './report-store.ts'

/** So many reports stay read: those that are being reviewed, where every decision asks for the reading again. */
const mostKept = 4
const known = new Map<string, Report>()

/** A kept report as the reader reads it, for the year that it was taken in for. A revision of a text is read once. */
export function readKept({ id, revision, name, text, year }: KeptReport): Report {
  const key = `${id} ${revision}`
  const report = known.get(key) ?? setYear(read({ name, text, origins: [] }), year)
  known.delete(key)
  known.set(key, report)
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  return report
}
