import type { Result } from '@yiwang/kernel'
import type { ReportProblem } from '@yiwang/report'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

import { Refusal } from '../problem/refusal.ts'

/** What opening a file may take at most: one that inflates or runs on without end is given up. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } as const
const longestMs = 30_000

/** What a file came to: its text, the year and the title that it names. */
export interface OpenedUpload {
  readonly text: string
  readonly year: number | null
  readonly title: string | null
}

/** Opens a file as a report in a thread of its own. Refused with the reader's problems, and with `report.too_hard`. */
export async function openUpload(bytes: Uint8Array, name: string): Promise<OpenedUpload> {
  const worker = new Worker(new URL('open-worker.ts', import.meta.url), { workerData: { bytes, name }, resourceLimits: limits })
  try {
    const [opened] = (await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) })) as [Result<OpenedUpload, ReportProblem>]
    if (opened.ok) return opened.value
    throw new Refusal(opened.problem.code, opened.problem.detail)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('report.too_hard')
  } finally {
    await worker.terminate()
  }
}
