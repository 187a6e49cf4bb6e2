import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { Refusal } from '../problem/refusal.ts'
import { hashApiKey, listApiKeyHashes } from './api-key-store.ts'

/** How long the keys read from the database are relied on, in milliseconds: a key taken away stops within it. */
const goodFor = 10_000
/** How soon an unknown key has the database asked again, in milliseconds: a new key works within it. */
const askAgainAfter = 1000

/** The keys of each district, held in memory so that the intake asks the database for nothing. */
export class ApiKeys {
  readonly #db: Kysely<Schema>
  readonly #read = new Map<string, { readonly at: number; readonly hashes: Promise<ReadonlySet<string>> }>()

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** Refuses a request without a key of this district; answers with the key's hash, which names the client. */
  async require(district: string, key: string | undefined): Promise<string> {
    if (key === undefined || key === '') throw new Refusal('open311.key_required')
    const hash = hashApiKey(key)
    if ((await this.#list(district, goodFor)).has(hash)) return hash
    if ((await this.#list(district, askAgainAfter)).has(hash)) return hash
    throw new Refusal('open311.key_wrong')
  }

  async #list(district: string, age: number): Promise<ReadonlySet<string>> {
    const now = performance.now()
    const read = this.#read.get(district)
    if (read && now - read.at <= age) return read.hashes
    const hashes = listApiKeyHashes(this.#db, district).then((list): ReadonlySet<string> => new Set(list))
    this.#read.set(district, { at: now, hashes })
    // A failed reading is not relied on.
    hashes.catch(() => this.#read.delete(district))
    return hashes
  }
}
