import { DatabaseAway } from '../database/database-away.ts'
import type { Patience } from '../database/waiting-line.ts'

/** So many statements are on their way at once; what comes meanwhile waits and goes together. */
const mostAtOnce = 2
/** So many items go together at most: no statement keeps the others waiting for long. */
const mostTogether = 32

/** How the items of a line are written. Both ways say of which items nothing was kept because something else came first. */
export interface Writing<Item> {
  readonly alone: (item: Item) => Promise<boolean>
  /** All in one statement; the answer names the matters of those that were kept. */
  readonly together: (items: readonly Item[]) => Promise<ReadonlySet<string>>
  /** Of which matter an item is: two of the same one never go together. */
  readonly idOf: (item: Item) => string
}

interface Waiting<Item> {
  readonly item: Item
  readonly tell: (isKept: boolean | Promise<boolean>) => void
  timer: NodeJS.Timeout | undefined
}

/**
 * Writes each item by itself while the database keeps up, and those that wait together once it does not. What a statement
 * costs by itself, to make ready the indexes and the computed columns, is then paid once for all of them. Whoever waits is
 * told when their own item is durable, and not before; nobody waits longer than for the database itself.
 */
export class WriteLine<Item> {
  readonly #writing: Writing<Item>
  readonly #patience: () => Patience
  #waiting: readonly Waiting<Item>[] = []
  /** The matters that are on their way: what comes to one of them waits, lest two statements wait for each other. */
  readonly #busy = new Set<string>()
  #running = 0

  constructor(writing: Writing<Item>, patience: () => Patience) {
    this.#writing = writing
    this.#patience = patience
  }

  /**
   * Resolves once the item is durable; false when something else came first and nothing was kept. Refused as `DatabaseAway`
   * when the line is too long or the wait takes too long: nothing is kept then.
   */
  keep(item: Item): Promise<boolean> {
    const { waiting, waitMs } = this.#patience()
    if (this.#waiting.length >= waiting) return Promise.reject(new DatabaseAway('too many wait for the database'))
    const { promise, resolve, reject } = Promise.withResolvers<boolean>()
    const place: Waiting<Item> = { item, tell: resolve, timer: undefined }
    this.#waiting = [...this.#waiting, place]
    this.#goOn()
    if (waitMs > 0 && this.#waiting.includes(place)) {
      place.timer = setTimeout(() => {
        this.#waiting = this.#waiting.filter((one) => one !== place)
        reject(new DatabaseAway('the database was too slow'))
      }, waitMs)
      place.timer.unref()
    }
    return promise
  }

  #goOn(): void {
    if (this.#running >= mostAtOnce) return
    const together = this.#takeSome()
    if (together.size === 0) return
    this.#running += 1
    for (const [id, { timer }] of together) {
      clearTimeout(timer)
      this.#busy.add(id)
    }
    void this.#send([...together.values()]).finally(() => {
      this.#running -= 1
      for (const id of together.keys()) this.#busy.delete(id)
      this.#goOn()
    })
  }

  /** Takes out of the line what goes next by the ids of its matters: the first items, of each matter one. */
  #takeSome(): ReadonlyMap<string, Waiting<Item>> {
    const taken = new Map<string, Waiting<Item>>()
    const left: Waiting<Item>[] = []
    for (const one of this.#waiting) {
      const id = this.#writing.idOf(one.item)
      if (taken.size < mostTogether && !taken.has(id) && !this.#busy.has(id)) taken.set(id, one)
      else left.push(one)
    }
    this.#waiting = left
    return taken
  }

  async #send(together: readonly Waiting<Item>[]): Promise<void> {
    const [first] = together
    if (first !== undefined && together.length === 1) return this.#sendAlone(first)
    const kept = this.#writing.together(together.map(({ item }) => item))
    try {
      await kept
    } catch (error) {
      // Nothing was kept. Where one of them cannot be, each is tried by itself, so that it does not take the others with it.
      if (isOfOne(error)) return void (await Promise.all(together.map((one) => this.#sendAlone(one))))
    }
    for (const { item, tell } of together) tell(kept.then((ids) => ids.has(this.#writing.idOf(item))))
  }

  async #sendAlone({ item, tell }: Waiting<Item>): Promise<void> {
    const kept = this.#writing.alone(item)
    tell(kept)
    await kept.catch(() => undefined)
  }
}

/** Whether a statement failed for what stands in a row or for another one (SQLSTATE classes 22, 23, 40), not for the database itself. */
function isOfOne(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^(?:22|23|40)/u.test(code)
}
