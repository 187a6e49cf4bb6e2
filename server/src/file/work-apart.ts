import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What opening a file may take at most: one that inflates or runs on without end is given up. */
const limits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } as const
const longestMs = 30_000

/** What a module answers to this data in a thread of its own; nothing where it fails, or takes too much time or memory. */
export async function workApart<Answer>(module: URL, workerData: unknown): Promise<Answer | undefined> {
  const worker = new Worker(module, { workerData, resourceLimits: limits })
  try {
    const [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(longestMs) })) as [Answer]
    return answer
  } catch {
    return undefined
  } finally {
    await worker.terminate()
  }
}
