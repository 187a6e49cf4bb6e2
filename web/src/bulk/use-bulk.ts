import { MatterDetail, type BulkRequest, type Selected } from '@yiwang/contract'
import { useState } from 'react'
import type { z } from 'zod'

import { getJson } from '../api/client.ts'
import { asSelected } from './picked.ts'
import { useRefreshAfterBulk } from './queries.ts'
import { runBulk, type Progress } from './run-bulk.ts'

/** How a bulk action ended; `isStopped` when an answer did not arrive and the rest was not sent. */
interface Outcome extends Progress {
  readonly isStopped: boolean
}

/** A bulk action as it runs. */
export interface RunningBulk {
  readonly progress: Progress | undefined
  readonly outcome: Outcome | undefined
  readonly run: (request: z.input<typeof BulkRequest>) => void
}

/** Runs bulk actions and remembers how the last one ended. */
export function useBulk(onDone: (done: readonly string[], target: Selected | undefined) => void): RunningBulk {
  const [progress, setProgress] = useState<Progress>()
  const [outcome, setOutcome] = useState<Outcome>()
  const refresh = useRefreshAfterBulk()
  async function run(request: z.input<typeof BulkRequest>): Promise<void> {
    let last: Progress = { sent: 0, total: request.matters.length, done: [], refused: [] }
    setOutcome(undefined)
    setProgress(last)
    try {
      await runBulk(request, (now) => {
        last = now
        setProgress(now)
      })
    } catch {
      // What was done before the network broke off is told below, and can be taken back.
    }
    setProgress(undefined)
    setOutcome({ ...last, isStopped: last.sent < last.total })
    onDone(last.done, await findTarget(request))
    refresh()
  }
  return { progress, outcome, run: (request) => void run(request) }
}

/** What others were merged into, as it is now: it has changed with them, and may be worked on next. */
async function findTarget({ carried }: z.input<typeof BulkRequest>): Promise<Selected | undefined> {
  if (carried?.target === undefined) return undefined
  try {
    return asSelected((await getJson(`/api/matters/${carried.target}`, MatterDetail)).row)
  } catch {
    return undefined
  }
}
