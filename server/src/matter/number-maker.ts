import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { nextNumberBlock } from './number-store.ts'

/** How many numbers one step of the database's sequence stands for. */
const blockSize = 200

/** Makes matter numbers like 20261124-000417 without asking the database each time: it takes them from there in blocks. */
export class NumberMaker {
  readonly #db: Kysely<Schema>
  #next = 0
  #end = 0
  #block: Promise<void> | undefined

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  /** The next number, for a matter reported on this day (YYYY-MM-DD). Never given twice; a restart leaves a gap. */
  async next(day: string): Promise<string> {
    if (this.#next >= this.#end) {
      this.#block ??= this.#takeBlock()
      await this.#block
      return this.next(day)
    }
    const number = this.#next++
    return writeNumber(day, number)
  }

  async #takeBlock(): Promise<void> {
    try {
      const start = await nextNumberBlock(this.#db)
      this.#next = start
      this.#end = start + blockSize
    } finally {
      // A block that did not come is asked for again by whoever wants the next number.
      this.#block = undefined
    }
  }
}

/** A number as it is written: 20261124-000417. */
export function writeNumber(day: string, number: number): string {
  return `${day.replaceAll('-', '')}-${String(number).padStart(6, '0')}`
}
