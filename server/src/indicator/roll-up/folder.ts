import type { Services } from '../../services.ts'
import { workInBackground } from '../../work-in-background.ts'
import { analyzeCells, areRollUpsMade, foldTail, isTailLong, makeRollUps, rolledOf, tidyTail, type Rolled } from './fold-store.ts'

/** How many changes are folded at once: enough to share cells, few enough that nobody waits long on the embedded engine. */
const atOnce = { postgres: 4000, pglite: 500 } as const
/** So many folded changes leave room to be given back. */
const tidyAfter = 20_000
const lookEveryMs = 1000
/** What nobody adds to is folded after this long. */
const restMs = 20_000

/** Keeps the roll-ups of every district folded. What waits stands in the database and is counted by whoever reads. */
class Folder {
  readonly #services: Services
  readonly #lastFold = new Map<string, number>()
  #untidy = 0

  constructor(services: Services) {
    this.#services = services
  }

  /** Folds what waits in each district; answers whether there may be more, as how many changes were folded. */
  async foldAll(): Promise<number> {
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

/** Starts folding in the background; the answer stops it. */
export function startFolding(services: Services): () => Promise<void> {
  const folder = new Folder(services)
  return workInBackground(() => folder.foldAll(), lookEveryMs)
}
