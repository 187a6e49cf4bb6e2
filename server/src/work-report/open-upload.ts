import type { Result } from '@yiwang/kernel'
import type { ReportProblem } from '@yiwang/report'

import { workApart } from '../file/work-apart.ts'
import { Refusal } from '../problem/refusal.ts'

/** What a file came to: its text, the year and the title that it names. */
export interface OpenedUpload {
  readonly text: string
  readonly year: number | null
  readonly title: string | null
}

/** Opens a file as a report in a thread of its own. Refused with the reader's problems, and with `report.too_hard`. */
export async function openUpload(bytes: Uint8Array, name: string): Promise<OpenedUpload> {
  const opened = await workApart<Result<OpenedUpload, ReportProblem>>(new URL('open-worker.ts', import.meta.url), { bytes, name })
  if (!opened) throw new Refusal('report.too_hard')
  if (!opened.ok) throw new Refusal(opened.problem.code, opened.problem.detail)
  return opened.value
}
