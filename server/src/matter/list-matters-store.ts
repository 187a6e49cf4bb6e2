import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { hasWalkFailed, noteFailedWalk } from './failed-walks.ts'
import { keysOf, type MatterQuestion } from './filter-store.ts'
import type { Listed, Page } from './page-store.ts'
import { pick } from './pick-store.ts'
import { findShare } from './term-share-store.ts'
import { walk } from './walk-store.ts'

/** How many rows a walk looks at, at most. */
const farthest = 12_000
/** The same where filters or words are asked of everything there ever was: what they leave out costs as much as what they keep. */
const farthestBack = 4096
const nearest = 512
/** What is rarer than this is found by its words sooner than among all that runs. */
const rare = 0.001

/**
 * One page of the list, by keyset. First a walk through the scope in the order of the list, over a bounded number of
 * rows, which fills the page unless what is asked for is rare; then, if it is rare, all of it by the indexes that find it.
 */
export async function listMatters(db: Kysely<Schema>, question: MatterQuestion, page: Page): Promise<Listed> {
  if (page.reach === undefined && page.cursor === undefined && hasWalkFailed(db, question, page)) return pick(db, question, page)
  const reach = page.reach ?? (await findReach(db, question, page.limit))
  const walked = reach > 0 ? await walk(db, question, { ...page, reach }) : undefined
  if (walked?.isEnough) return walked
  if (walked && page.cursor === undefined) noteFailedWalk(db, question, page)
  return pick(db, question, page)
}

/** How far to walk: to where the words would have come up often enough; not at all when they are rare. */
async function findReach(db: Kysely<Schema>, { query }: MatterQuestion, limit: number): Promise<number> {
  const keys = keysOf(query)
  if (keys.length === 0) return query.ended === 'no' || isUnfiltered(query) ? farthest : farthestBack
  const share = await findShare(db, keys)
  const reach = reachOf(share, limit)
  if (reach <= farthestBack) return reach
  return query.ended === 'no' && share > rare ? farthest : 0
}

/** How far a page of what is so frequent reaches, and half as far again; in steps, so that the texts are few. */
function reachOf(share: number, limit: number): number {
  return Math.max(nearest, 2 ** Math.ceil(Math.log2((1.5 * limit) / share)))
}

const spans: ReadonlySet<string> = new Set(['ended', 'from', 'to'])

function isUnfiltered(query: MatterQuestion['query']): boolean {
  return Object.entries(query).every(([key, value]) => spans.has(key) || value === undefined)
}
