import type { Services } from '../../services.ts'
import { analyzeCells, areRollUpsMade, foldTail, isTailLong, makeRollUps, rolledOf, tidyTail, type Rolled } from './fold-store.ts'

/** How many changes are folded at once: enough to share cells, few enough that nobody waits long on the embedded engine. */
const atOnce = { postgres: 4000, pglite: 500 } as const
/** So many folded changes leave room to be given back. */
const tidyAfter = 20_000
const lookEveryMs = 1000
/** What nobody adds to is folded after this long. */
const restMs = 20_000

/** Keeps the roll-ups of every district folded in the background. What waits stands in the database and is counted by whoever reads. */
class Folder {
  readonly #services: Services
  readonly #working: Promise<void>
  readonly #lastFold = new Map<string, number>()
  #untidy = 0
  #isStopped = false
  #wake: (() => void) | undefined

  constructor(services: Services) {
    this.#services = services
    this.#working = this.#work()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#wake?.()
    await this.#working
  }

  async #work(): Promise<void> {
    while (!this.#isStopped) {
      // The database may be away, or somebody else may fold: what waits is still there afterwards.
      // eslint-disable-next-line no-await-in-loop
      const folded = await this.#foldAll().catch(() => 0)
      // eslint-disable-next-line no-await-in-loop
      if (folded === 0) await this.#sleep()
    }
  }

  async #foldAll(): Promise<number> {
    let folded = 0
    for (const district of this.#services.districts.list()) {
      // One after the other: folding is never more than one connection's work.
      // eslint-disable-next-line no-await-in-loop
      folded += await this.#foldDistrict(rolledOf(district))
    }
    this.#untidy += folded
    if (this.#untidy >= tidyAfter) {
      this.#untidy = 0
      await tidyTail(this.#services.database.db)
    }
    return folded
  }

  async #foldDistrict(rolled: Rolled): Promise<number> {
    const { db, engine } = this.#services.database
    if (!(await areRollUpsMade(db, rolled))) {
      await makeRollUps(db, rolled)
      await analyzeCells(db)
      return 0
    }
    const most = atOnce[engine]
    const hasRested = performance.now() - (this.#lastFold.get(rolled.code) ?? 0) > restMs
    if (!hasRested && !(await isTailLong(db, rolled.code, most))) return 0
    this.#lastFold.set(rolled.code, performance.now())
    const folded = await foldTail(db, rolled, most)
    return folded === most ? folded : 0
  }

  #sleep(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#isStopped ? 0 : lookEveryMs)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** Makes the roll-ups that are not made and folds whatever waits. */
export async function foldNow({ districts, database: { db } }: Services): Promise<void> {
  for (const district of districts.list()) {
    const rolled = rolledOf(district)
    // eslint-disable-next-line no-await-in-loop
    if (!(await areRollUpsMade(db, rolled))) await makeRollUps(db, rolled)
    // eslint-disable-next-line no-await-in-loop
    while ((await foldTail(db, rolled, atOnce.postgres)) > 0);
  }
  await analyzeCells(db)
}

/** Starts folding; the answer stops it. */
export function startFolding(services: Services): () => Promise<void> {
  const folder = new Folder(services)
  return () => folder.stop()
}
