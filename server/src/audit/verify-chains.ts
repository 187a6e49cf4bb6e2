import { canonical, findBrokenLink, replay } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { sha256 } from '../matter/sha256.ts'
import { emptyHead, findBrokenEntry } from './access-entry.ts'
import { getHead, listEntries } from './access-log-store.ts'
import { findOrphanHistory, listAudited, type AuditedMatter } from './audited-store.ts'

/**
 * The first thing in a district that does not hold: a link of a chain, a state that its history does not say, or a line of
 * the access log.
 */
export interface Breach {
  readonly kind: 'link' | 'state' | 'orphan' | 'log'
  readonly district: string
  /** The matter's number; the id where no matter is left to have one; empty for the access log. */
  readonly matter: string
  readonly seq: number
}

/** What walking a district's chains came to. */
export interface Verified {
  readonly matters: number
  readonly events: number
  /** Lines of the access log. */
  readonly entries: number
  readonly breach: Breach | undefined
}

const pageSize = 200

/** Walks every chain of a district in pages, oldest matter first, then the access log, up to the first breach. */
export async function verifyChains(db: Kysely<Schema>, district: string): Promise<Verified> {
  let [matters, events] = [0, 0]
  for await (const matter of audited(db, district)) {
    matters += 1
    events += matter.events.length
    const breach = findBreach(matter, district)
    if (breach) return { matters, events, entries: 0, breach }
  }
  const orphan = await findOrphanHistory(db, district)
  if (orphan !== undefined) return { matters, events, entries: 0, breach: { kind: 'orphan', district, matter: orphan, seq: 1 } }
  return { matters, events, ...(await verifyLog(db, district)) }
}

/** Walks the access log up to where it stood when the walk began: whoever cuts its end off has to move the head too. */
async function verifyLog(db: Kysely<Schema>, district: string): Promise<Pick<Verified, 'entries' | 'breach'>> {
  const end = await getHead(db, district)
  let head = emptyHead
  for (;;) {
    // A page begins where the one before it ended.
    // eslint-disable-next-line no-await-in-loop
    const page = await listEntries(db, district, { after: head.seq, size: pageSize })
    const broken = findBrokenEntry(page, head)
    if (broken !== undefined) return { entries: broken - 1, breach: { kind: 'log', district, matter: '', seq: broken } }
    head = page.at(-1) ?? head
    if (page.length < pageSize) break
  }
  const isWhole = head.seq >= end.seq
  return { entries: head.seq, breach: isWhole ? undefined : { kind: 'log', district, matter: '', seq: head.seq + 1 } }
}

/** Every matter of a district with its history, oldest first. */
export async function* audited(db: Kysely<Schema>, district: string): AsyncGenerator<AuditedMatter> {
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
