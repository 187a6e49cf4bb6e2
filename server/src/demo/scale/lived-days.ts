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
  /** Which days this thread lives: every `of`-th, from the `index`-th on. */
  readonly share: { readonly index: number; readonly of: number }
}

/** One day of matters with all that came of them, as rows to be kept. */
export interface LivedDay {
  readonly tables: readonly CopiedTable[]
  readonly isLast: boolean
}

const threads = 2

/** Lives day after day in two other threads in turn, each never further ahead than two of its own days. */
export async function* liveDays(order: Omit<LivesOrder, 'share'>): AsyncGenerator<LivedDay> {
  const turns = Array.from({ length: threads }, (_, index) => liveShare({ ...order, share: { index, of: threads } }))
  try {
    for (let turn = 0; ; turn += 1) {
      // The days are kept in their order.
      // eslint-disable-next-line no-await-in-loop
      const next = await turns[turn % threads]?.next()
      if (!next || next.done) return
      yield next.value
    }
  } finally {
    await Promise.all(turns.map((each) => each.return(undefined)))
  }
}

async function* liveShare(order: LivesOrder): AsyncGenerator<LivedDay> {
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
