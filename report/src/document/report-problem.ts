import type { Problem } from '@yiwang/kernel'

/** Every reason for which a file is not opened as a report. The contract gives each an HTTP status and a phrase in both languages. */
export const reportProblems = [
  'report.empty',
  'report.too_large',
  'report.not_a_report_file',
  'report.old_word_file',
  'report.encrypted',
  'report.broken_file',
  'report.scanned_pdf',
] as const

export type ReportProblemCode = (typeof reportProblems)[number]

/** A file that was not opened, by code; `report.too_large` says the `megabytes` that are the most. */
export type ReportProblem = Problem<ReportProblemCode>

/** The refusal of a file. */
export function refuseFile(code: ReportProblemCode, detail?: Problem['detail']): { readonly ok: false; readonly problem: ReportProblem } {
  return { ok: false, problem: detail ? { code, detail } : { code } }
}
