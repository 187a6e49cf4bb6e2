import { BulkResult, type BulkRequest } from '@yiwang/contract'
import type { z } from 'zod'

import { sendJson } from '../api/client.ts'

/** How many matters go in one step. */
const atOnce = 100

/** How far a bulk action is; what was refused names its problem. */
export interface Progress {
  readonly sent: number
  readonly total: number
  readonly done: readonly string[]
  readonly refused: readonly { readonly id: string; readonly problem: string }[]
}

type Sent = z.input<typeof BulkRequest>

/**
 * Sends a bulk action step by step and tells how far it is. A step whose answer did not arrive is not sent again: what it
 * did is in the list, and can be taken back; the error says so.
 */
export async function runBulk(request: Sent, tell: (progress: Progress) => void): Promise<Progress> {
  let progress: Progress = { sent: 0, total: request.matters.length, done: [], refused: [] }
  while (progress.sent < progress.total) {
    const matters = request.matters.slice(progress.sent, progress.sent + atOnce)
    // Each step waits for the one before, so that the district's other work is not pushed aside.
    // eslint-disable-next-line no-await-in-loop
    const result = await sendJson('POST', '/api/bulk', { body: { ...request, matters }, shape: BulkResult })
    progress = {
      ...progress,
      sent: progress.sent + matters.length,
      done: [...progress.done, ...result.done.map(({ id }) => id)],
      refused: [...progress.refused, ...result.refused],
    }
    tell(progress)
  }
  return progress
}

/** Takes a bulk action back, step by step, until nothing of it is left. */
export async function undoBulk(bulk: string, count: number): Promise<BulkResult> {
  let all: BulkResult = { done: [], refused: [] }
  while (all.done.length + all.refused.length < count) {
    // Each step takes back what the one before left.
    // eslint-disable-next-line no-await-in-loop
    const { done, refused } = await sendJson('POST', `/api/bulk/${bulk}/undo`, { body: {}, shape: BulkResult })
    all = { done: [...all.done, ...done], refused: [...all.refused, ...refused] }
  }
  return all
}
