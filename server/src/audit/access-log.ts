import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { AccessDraft, Head } from './access-entry.ts'
import { keepEntries } from './access-log-store.ts'

interface Waiting {
  readonly draft: AccessDraft
  readonly done: PromiseWithResolvers<void>
}

const onceIn = 60 * 60 * 1000
const remembered = 20_000

/** Writes the access log: lines that come at the same moment are chained and kept in one statement. */
export class AccessLog {
  readonly #db: Kysely<Schema>
  readonly #now: () => number
  readonly #waiting = new Map<string, Waiting[]>()
  readonly #writing = new Set<string>()
  readonly #told = new Map<string, number>()
  /** Where each log stood when it was last written here: another writer may have come since. */
  readonly #heads = new Map<string, Head>()

  constructor(db: Kysely<Schema>, now: () => number) {
    this.#db = db
    this.#now = now
  }

  /** Notes what is about to be answered; when this returns, the line is kept. */
  note(district: string, draft: AccessDraft): Promise<void> {
    const done = Promise.withResolvers<void>()
    const waiting = this.#waiting.get(district) ?? []
    waiting.push({ draft, done })
    this.#waiting.set(district, waiting)
    if (!this.#writing.has(district)) void this.#write(district)
    return done.promise
  }

  /**
   * Notes what somebody reads by duty, once an hour for the same person and matter: a page that is opened again and again
   * tells nothing new.
   */
  async noteOncePerHour(district: string, draft: AccessDraft): Promise<void> {
    const key = `${district} ${draft.by} ${draft.kind} ${draft.matter ?? ''}`
    const now = this.#now()
    if (now - (this.#told.get(key) ?? -Infinity) < onceIn) return
    await this.note(district, draft)
    this.#told.delete(key)
    this.#told.set(key, now)
    if (this.#told.size > remembered) this.#told.delete(this.#told.keys().next().value ?? '')
  }

  async #write(district: string): Promise<void> {
    this.#writing.add(district)
    for (;;) {
      const batch = this.#waiting.get(district) ?? []
      this.#waiting.delete(district)
      if (batch.length === 0) break
      // What comes meanwhile is the next batch.
      // eslint-disable-next-line no-await-in-loop
      await this.#keep(district, batch)
    }
    this.#writing.delete(district)
  }

  async #keep(district: string, batch: readonly Waiting[]): Promise<void> {
    try {
      const head = this.#heads.get(district)
      this.#heads.set(district, await keepEntries(this.#db, district, { drafts: batch.map(({ draft }) => draft), now: this.#now(), head }))
      for (const { done } of batch) done.resolve()
    } catch (error) {
      for (const { done } of batch) done.reject(error)
    }
  }
}
