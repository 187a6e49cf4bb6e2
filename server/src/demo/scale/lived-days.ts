import { on } from 'node:events'
import { Worker } from 'node:worker_threads'

import type { Proofs } from '../history/proof.ts'
import type { CopiedTable } from './copy-lives.ts'
import type { Scale } from './scale.ts'

/** What is to be lived: `until` is the present, epoch milliseconds. */
export interface LivesOrder {
  readonly seed: number
  readonly until: number
  readonly scale: Scale
  readonly proofs: Proofs
  readonly firstNumber: number
}

/** One day of matters with all that came of them, as rows to be kept. */
export interface LivedDay {
  readonly tables: readonly CopiedTable[]
  readonly isLast: boolean
}

/** Lives day after day in another thread, which is never further ahead than two days. */
export async function* liveDays(order: LivesOrder): AsyncGenerator<LivedDay> {
  const worker = new Worker(new URL('lives-worker.ts', import.meta.url), { workerData: order })
  try {
    worker.postMessage('next')
    worker.postMessage('next')
    for await (const [day] of on(worker, 'message') as AsyncIterable<[LivedDay]>) {
      if (day.isLast) return
      yield day
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
  }
}
