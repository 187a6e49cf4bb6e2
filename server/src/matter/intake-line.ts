import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { keepNewOnes } from './keep-many-store.ts'
import { keepNewMatter } from './keep-matter-store.ts'
import type { LivedWithIntake } from './matter-row.ts'

/** So many statements are on their way at once; what comes meanwhile waits and goes together. */
const mostAtOnce = 2
/** So many matters go together at most: no statement keeps the others waiting for long. */
const mostTogether = 32

/** A new matter with its first event and what came in beside it. */
export type NewLife = LivedWithIntake & { readonly events: readonly [LivedWithIntake['events'][number]] }

interface Waiting {
  readonly life: NewLife
  readonly tell: (isKept: Promise<boolean>) => void
}

/**
 * Keeps new matters: each by itself while the database keeps up, and those that wait together once it does not. What a
 * statement costs by itself, to make ready the indexes and the computed columns, is then paid once for all of them.
 * Whoever waits is told when their own matter is durable, and not before.
 */
export class IntakeLine {
  readonly #db: Kysely<Schema>
  readonly #waiting: Waiting[] = []
  #running = 0

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Keeps a matter. False when another one came in with the same idempotency key: nothing is kept then. */
  keep(life: NewLife): Promise<boolean> {
    return new Promise((tell) => {
      this.#waiting.push({ life, tell })
      this.#goOn()
    })
  }

  #goOn(): void {
    if (this.#running >= mostAtOnce || this.#waiting.length === 0) return
    const together = this.#waiting.splice(0, mostTogether)
    this.#running += 1
    void this.#send(together).finally(() => {
      this.#running -= 1
      this.#goOn()
    })
  }

  async #send(together: readonly Waiting[]): Promise<void> {
    const [first] = together
    if (first !== undefined && together.length === 1) return this.#sendOne(first)
    const lives = together.map(({ life }) => life)
    const kept = keepNewOnes(this.#db, lives)
    try {
      await kept
    } catch (error) {
      // Nothing was kept. Where one of them cannot be, each is tried by itself, so that it does not take the others with it.
      if (isOfOne(error)) return void (await Promise.all(together.map((one) => this.#sendOne(one))))
    }
    for (const { life, tell } of together) tell(kept.then((ids) => ids.has(life.matter.id)))
  }

  async #sendOne({ life, tell }: Waiting): Promise<void> {
    const kept = keepNewMatter(this.#db, { matter: life.matter, event: life.events[0] }, life.intake)
    tell(kept)
    await kept.catch(() => undefined)
  }
}

/** Whether a statement failed for what stands in a row (SQLSTATE classes 22 and 23), and not for the database itself. */
function isOfOne(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^2[23]/u.test(code)
}
