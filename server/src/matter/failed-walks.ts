import type { MatterQuestion } from './filter-store.ts'
import type { Page } from './page-store.ts'

const keptMs = 120_000
const most = 2000
const kept = new WeakMap<object, Map<string, number>>()

/**
 * Whether the walk to the first page of this list did not fill it within the last two minutes: whoever asks again, or turns
 * back to a list, is spared it. Only for choosing a way; never for what is answered.
 */
export function hasWalkFailed(db: object, question: MatterQuestion, page: Page): boolean {
  const at = kept.get(db)?.get(keyOf(question, page))
  return at !== undefined && performance.now() - at < keptMs
}

/** Notes that the walk to the first page did not fill it. The last 2,000 are kept in mind. */
export function noteFailedWalk(db: object, question: MatterQuestion, page: Page): void {
  const known = kept.get(db) ?? new Map<string, number>()
  kept.set(db, known)
  const key = keyOf(question, page)
  known.delete(key)
  known.set(key, performance.now())
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
}

function keyOf({ scope, person, query }: MatterQuestion, { sort, limit }: Page): string {
  return JSON.stringify([scope, query.turn === undefined ? '' : person.id, query, sort, limit])
}
