import type { ReportDocument } from './document/report-document.ts'
import type { Report } from './report.ts'

/** Reads a work report. Pure and deterministic; any text returns, an empty one without sections. */
export function read({ name, text }: ReportDocument): Report {
  return { name, text, title: null, year: null, sections: [], sentences: [], figures: [], pledges: [], links: [] }
}
