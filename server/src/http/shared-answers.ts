import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

/** An answer as it is sent, with its name for asking again. */
export interface SharedAnswer {
  readonly body: Buffer
  readonly tag: string
}

/** How an answer ages. `changes` counts what has changed in the world (see `Live`); the clock runs in epoch milliseconds. */
export interface Ageing {
  readonly changes: () => number
  readonly now: () => number
}

/** How long an answer may be kept, and whether a change in the world makes an end of it at once. */
export interface Keeping {
  readonly key: string
  /** For so long it is kept while nothing changes: the clock alone turns matters late. */
  readonly freshMs: number
  /** Whether what happens now can be part of it; the answer about a past day stays what it was. */
  readonly isOfNow: boolean
}

interface Kept {
  readonly at: number
  readonly changes: number
  readonly begun: number
  readonly answer: Promise<SharedAnswer>
  next: Promise<SharedAnswer> | undefined
}

/** However much changes, an answer is made no more often than this; whoever asks in between waits for the next one. */
const paceMs = 400

/**
 * Answers that many screens ask for at the same time: one is made for all of them, and kept until something changes.
 * Nobody is given an answer that was made before the last change.
 */
export class SharedAnswers {
  readonly #kept = new Map<string, Kept>()
  readonly #ageing: Ageing
  readonly #most: number

  constructor(ageing: Ageing, most = 500) {
    this.#ageing = ageing
    this.#most = most
  }

  /** The answer of a key, made anew where the one that is kept no longer holds. */
  get(keeping: Keeping, make: () => Promise<Uint8Array | string>): Promise<SharedAnswer> {
    const known = this.#kept.get(keeping.key)
    if (!known) return this.#begin(keeping.key, make)
    if (this.#holds(known, keeping)) return known.answer
    known.next ??= this.#follow(known, keeping.key, make)
    return known.next
  }

  #holds({ at, changes }: Kept, { freshMs, isOfNow }: Keeping): boolean {
    const age = this.#ageing.now() - at
    return age >= 0 && age < freshMs && (!isOfNow || changes === this.#ageing.changes())
  }

  async #follow({ begun, answer }: Kept, key: string, make: () => Promise<Uint8Array | string>): Promise<SharedAnswer> {
    await answer.catch(() => undefined)
    const left = begun + paceMs - performance.now()
    if (left > 0) await wait(left)
    return this.#begin(key, make)
  }

  #begin(key: string, make: () => Promise<Uint8Array | string>): Promise<SharedAnswer> {
    const answer = make().then((made) => asAnswer(made))
    const kept = { at: this.#ageing.now(), changes: this.#ageing.changes(), begun: performance.now(), answer, next: undefined }
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    answer.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key)
    })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest)
    return answer
  }
}

function asAnswer(made: Uint8Array | string): SharedAnswer {
  const body = typeof made === 'string' ? Buffer.from(made) : Buffer.from(made.buffer, made.byteOffset, made.byteLength)
  return { body, tag: `"${createHash('sha1').update(body).digest('base64url')}"` }
}
