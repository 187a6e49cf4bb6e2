import { DatabaseAway } from './database-away.ts'

/** How long the line for a connection may get, how long anybody waits in it, and how long one question may take. */
export interface Patience {
  readonly waiting: number
  readonly waitMs: number
  readonly queryMs: number
}

/** For pages and people: better a refusal that says when to come again than a server that fills with waiting requests. */
export const servingPatience: Patience = { waiting: 400, waitMs: 8000, queryMs: 25_000 }

/** For seeding, migrations and commands, which nobody waits for at a screen. */
const endless: Patience = { waiting: Number.POSITIVE_INFINITY, waitMs: 0, queryMs: 0 }

/** The line before the database's connections: first come, first served, with an end to the waiting. */
export class WaitingLine {
  readonly #waiting: Waiting[] = []
  #free: number
  #patience = endless

  constructor(connections: number) {
    this.#free = connections
  }

  get patience(): Patience {
    return this.#patience
  }

  /** From now on nobody waits longer than this. */
  limit(patience: Patience): void {
    this.#patience = patience
  }

  /** Waits for a turn; refused as `DatabaseAway` when the line is too long or the wait takes too long. */
  enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1
      return Promise.resolve()
    }
    const { waiting, waitMs } = this.#patience
    if (this.#waiting.length >= waiting) return Promise.reject(new DatabaseAway('too many wait for the database'))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const place: Waiting = { resolve, timer: undefined }
    if (waitMs > 0) {
      place.timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(place), 1)
        reject(new DatabaseAway('the database was too slow'))
      }, waitMs)
      place.timer.unref()
    }
    this.#waiting.push(place)
    return promise
  }

  /** Gives the turn to the next in line. */
  leave(): void {
    const next = this.#waiting.shift()
    if (!next) {
      this.#free += 1
      return
    }
    clearTimeout(next.timer)
    next.resolve()
  }
}

interface Waiting {
  readonly resolve: () => void
  timer: NodeJS.Timeout | undefined
}
