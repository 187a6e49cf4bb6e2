import { canonical, findBrokenLink, replay } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { sha256 } from '../matter/sha256.ts'
import { findOrphanHistory, listAudited, type AuditedMatter } from './audit-store.ts'

/** The first thing in a district that does not hold: a link of a chain, or a state that its history does not say. */
export interface Breach {
  readonly kind: 'link' | 'state' | 'orphan'
  readonly district: string
  /** The matter's number; the id where no matter is left to have one. */
  readonly matter: string
  readonly seq: number
}

/** What walking a district's chains came to. */
export interface Verified {
  readonly matters: number
  readonly events: number
  readonly breach: Breach | undefined
}

const pageSize = 200

/** Walks every chain of a district in pages, oldest matter first, up to the first breach. */
export async function verifyChains(db: Kysely<Schema>, district: string): Promise<Verified> {
  let [matters, events] = [0, 0]
  for await (const matter of audited(db, district)) {
    matters += 1
    events += matter.events.length
    const breach = findBreach(matter, district)
    if (breach) return { matters, events, breach }
  }
  const orphan = await findOrphanHistory(db, district)
  return { matters, events, breach: orphan === undefined ? undefined : { kind: 'orphan', district, matter: orphan, seq: 1 } }
}

async function* audited(db: Kysely<Schema>, district: string): AsyncGenerator<AuditedMatter> {
  let after: string | undefined
  do {
    // A page begins where the one before it ended.
    // eslint-disable-next-line no-await-in-loop
    const page = await listAudited(db, district, { after, size: pageSize })
    yield* page
    after = page.at(-1)?.id
  } while (after !== undefined)
}

function findBreach({ number, state, status, version, events }: AuditedMatter, district: string): Breach | undefined {
  const link = findBrokenLink(events, sha256)
  if (link) return { kind: 'link', district, matter: number, seq: link.seq }
  if (events.length !== version) return { kind: 'link', district, matter: number, seq: Math.min(events.length, version) + 1 }
  const isSame = canonical(replay(events)) === canonical(state) && state.status === status
  return isSame ? undefined : { kind: 'state', district, matter: number, seq: version }
}
