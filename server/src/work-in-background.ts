/** Waits so long, or until the work is stopped. */
export type Rest = (ms: number) => Promise<void>

/**
 * Goes on with rounds of work until it is stopped. What waits stands in the database: a round that fails, while the database is
 * away, finds it again, and so does the next process. A round answers how much it did; after none it rests. The answer stops
 * the work and waits for the round under way.
 */
export function workInBackground(round: (rest: Rest) => Promise<number>, pauseMs: number): () => Promise<void> {
  let isStopped = false
  let wake: (() => void) | undefined

  function rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, isStopped ? 0 : ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  async function work(): Promise<void> {
    while (!isStopped) {
      // eslint-disable-next-line no-await-in-loop
      const done = await round(rest).catch(() => 0)
      // eslint-disable-next-line no-await-in-loop
      if (done === 0) await rest(pauseMs)
    }
  }

  const working = work()
  return async () => {
    isStopped = true
    wake?.()
    await working
  }
}
