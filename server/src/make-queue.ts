/** Runs one piece of work when its turn comes. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>

/**
 * A queue in which at most so many pieces of work run at the same time; the others wait in their order, and one that fails
 * stops none behind it.
 */
export function makeQueue(most: number): Queue {
  const waiting: (() => void)[] = []
  let running = 0
  async function begin(): Promise<void> {
    if (running < most) {
      running += 1
      return
    }
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
  }
  function end(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await begin()
    try {
      return await work()
    } finally {
      end()
    }
  }
}
