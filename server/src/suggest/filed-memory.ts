import { makeAlikeIndex, type AlikeIndex } from '@yiwang/kernel'

import type { Services } from '../services.ts'
import { listFiled } from './filed-store.ts'

/** A filed matter as the memory knows it: what tells whether a person may see it. */
export interface FiledMatter {
  readonly id: string
  readonly number: string
  readonly district: string
  readonly area: string
  readonly units: readonly string[]
}

/** What a district filed lately, by its words. */
export interface Filed {
  readonly index: AlikeIndex
  readonly matters: ReadonlyMap<string, FiledMatter>
}

interface Kept {
  readonly filed: Filed
  readonly at: number
}

const freshMs = 10 * 60_000
const sinceDays = 180
const most = 4000

/** What each district filed in the last months, in memory; older than ten minutes it is read anew while the old still answers. */
export class FiledMemory {
  readonly #services: Pick<Services, 'database' | 'now'>
  readonly #kept = new Map<string, Kept>()
  readonly #reading = new Map<string, Promise<Filed>>()

  constructor(services: Pick<Services, 'database' | 'now'>) {
    this.#services = services
  }

  /** The memory of a district; the first who asks waits for it. */
  get(district: string): Promise<Filed> {
    const kept = this.#kept.get(district)
    if (!kept) return this.#read(district)
    // A reading that fails is tried again by the next who asks; what is known goes on answering.
    if (this.#services.now() - kept.at > freshMs) this.#read(district).catch(() => undefined)
    return Promise.resolve(kept.filed)
  }

  #read(district: string): Promise<Filed> {
    const under = this.#reading.get(district)
    if (under) return under
    const reading = this.#load(district).finally(() => this.#reading.delete(district))
    this.#reading.set(district, reading)
    return reading
  }

  async #load(district: string): Promise<Filed> {
    const at = this.#services.now()
    const rows = await listFiled(this.#services.database.db, district, { since: at - sinceDays * 86_400_000, most })
    const index = makeAlikeIndex(rows.map(({ id, category, description }) => ({ id, label: category, text: description })))
    const matters = new Map(rows.map(({ id, number, area, units }) => [id, { id, number, district, area, units }]))
    const filed = { index, matters }
    this.#kept.set(district, { filed, at })
    return filed
  }
}
