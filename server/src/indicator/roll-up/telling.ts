import { applyEvent, type Matter, type MatterEvent } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import { keepMovedMatter, keepNewMatter } from '../../matter/keep-matter-store.ts'
import type { LivedWithIntake } from '../../matter/matter-row.ts'
import type { Chance } from '../random-lives.ts'

/** For tests: lives that are told event by event, each as far as it has come, until somebody else has merged it or taken it out. */
export class Telling {
  readonly #db: Kysely<Schema>
  readonly #lives: readonly LivedWithIntake[]
  readonly #told = new Map<LivedWithIntake, { readonly count: number; readonly matter: Matter | undefined }>()

  constructor(db: Kysely<Schema>, lives: readonly LivedWithIntake[]) {
    this.#db = db
    this.#lives = lives
  }

  /** Tells so many events of lives picked by chance, several at once. */
  async tell(chance: Chance, count: number): Promise<void> {
    const lives = new Set(Array.from({ length: count }, () => chance.pick(this.#lives)).filter((life) => life !== undefined))
    await Promise.all([...lives].map((life) => this.#tellNext(life)))
  }

  async #tellNext(life: LivedWithIntake): Promise<void> {
    const { count = 0, matter: before } = this.#told.get(life) ?? {}
    const event = life.events[count]
    if (!event) return
    const matter = applyEvent(before, event)
    this.#told.set(life, { count: count + 1, matter })
    if (before === undefined) await keepNewMatter(this.#db, { matter, event }, life.intake)
    else if (!(await keepMovedMatter(this.#db, { matter, event }))) this.#told.set(life, { count: Infinity, matter })
  }
}

/** For tests: the same life under a number of another series. */
export function renumbered(life: LivedWithIntake): LivedWithIntake {
  const events = life.events.map((event): MatterEvent => {
    const { body } = event
    return body.kind === 'reported' ? { ...event, body: { ...body, number: `B${body.number}` } } : event
  })
  return { ...life, events }
}
