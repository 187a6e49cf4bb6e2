interface Waiting<Found> {
  readonly token: string
  readonly done: PromiseWithResolvers<Found | undefined>
}

/** Two questions are on their way at most; a third would be asked together with those that come meanwhile. */
const mostAtOnce = 2

/** Asks for what stands behind tokens: all that come while others are being asked for are asked for together, once each. */
export class StandingLine<Found> {
  readonly #ask: (tokens: readonly string[]) => Promise<ReadonlyMap<string, Found>>
  #waiting: Waiting<Found>[] = []
  #asking = 0

  constructor(ask: (tokens: readonly string[]) => Promise<ReadonlyMap<string, Found>>) {
    this.#ask = ask
  }

  /** What stands behind a token, as it is now and not as it was when somebody else asked before. */
  find(token: string): Promise<Found | undefined> {
    const done = Promise.withResolvers<Found | undefined>()
    this.#waiting.push({ token, done })
    if (this.#asking < mostAtOnce) void this.#work()
    return done.promise
  }

  async #work(): Promise<void> {
    this.#asking += 1
    while (this.#waiting.length > 0) {
      const batch = this.#waiting
      this.#waiting = []
      // What comes meanwhile is the next batch.
      // eslint-disable-next-line no-await-in-loop
      await this.#answer(batch)
    }
    this.#asking -= 1
  }

  async #answer(batch: readonly Waiting<Found>[]): Promise<void> {
    try {
      const found = await this.#ask([...new Set(batch.map(({ token }) => token))])
      for (const { token, done } of batch) done.resolve(found.get(token))
    } catch (error) {
      for (const { done } of batch) done.reject(error)
    }
  }
}
