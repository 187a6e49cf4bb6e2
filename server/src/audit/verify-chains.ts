import { canonical, findBrokenLink, replay, replayPledge, type MatterEvent, type PledgeEvent } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { sha256 } from '../matter/sha256.ts'
import { emptyHead, findBrokenEntry } from './access-entry.ts'
import { getHead, listEntries } from './access-log-store.ts'
import { findOrphanPledge, listAuditedPledges, type AuditedPledge } from './audited-pledge-store.ts'
import { findOrphanHistory, listAudited, type AuditedMatter } from './audited-store.ts'

/**
 * The first thing in a district that does not hold: a link of a chain, a state that its history does not say, or a line of
 * the access log.
 */
export interface Breach {
  readonly kind: 'link' | 'state' | 'orphan' | 'log'
  readonly district: string
  /** The number of the matter or the pledge; the id where none is left to have one; empty for the access log. */
  readonly of: string
  readonly seq: number
}

/** What walking a district's chains came to. */
export interface Verified {
  readonly matters: number
  readonly pledges: number
  /** Of matters and of pledges. */
  readonly events: number
  /** Lines of the access log. */
  readonly entries: number
  readonly breach: Breach | undefined
}

const pageSize = 200

type Walked = Pick<Verified, 'matters' | 'pledges' | 'events' | 'breach'>

/** Walks every chain of a district in pages: matters and pledges, oldest first, then the access log, up to the first breach. */
export async function verifyChains(db: Kysely<Schema>, district: string): Promise<Verified> {
  const matters = await verifyMatters(db, district)
  if (matters.breach) return { ...matters, entries: 0 }
  const walked = await verifyPledges(db, district, matters)
  if (walked.breach) return { ...walked, entries: 0 }
  return { ...walked, ...(await verifyLog(db, district)) }
}

async function verifyMatters(db: Kysely<Schema>, district: string): Promise<Walked> {
  let [matters, events] = [0, 0]
  for await (const matter of audited(db, district)) {
    matters += 1
    events += matter.events.length
    const breach = findBreach(matter, district)
    if (breach) return { matters, pledges: 0, events, breach }
  }
  const orphan = await findOrphanHistory(db, district)
  const breach = orphan === undefined ? undefined : ({ kind: 'orphan', district, of: orphan, seq: 1 } as const)
  return { matters, pledges: 0, events, breach }
}

async function verifyPledges(db: Kysely<Schema>, district: string, before: Walked): Promise<Walked> {
  let { pledges, events } = before
  for await (const pledge of auditedPledges(db, district)) {
    pledges += 1
    events += pledge.events.length
    const breach = findPledgeBreach(pledge, district)
    if (breach) return { ...before, pledges, events, breach }
  }
  const orphan = await findOrphanPledge(db, district)
  return { ...before, pledges, events, breach: orphan === undefined ? undefined : { kind: 'orphan', district, of: orphan, seq: 1 } }
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
    if (broken !== undefined) return { entries: broken - 1, breach: { kind: 'log', district, of: '', seq: broken } }
    head = page.at(-1) ?? head
    if (page.length < pageSize) break
  }
  const isWhole = head.seq >= end.seq
  return { entries: head.seq, breach: isWhole ? undefined : { kind: 'log', district, of: '', seq: head.seq + 1 } }
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

/** Every pledge of a district with its history, oldest first. */
export async function* auditedPledges(db: Kysely<Schema>, district: string): AsyncGenerator<AuditedPledge> {
  let after: string | undefined
  do {
    // A page begins where the one before it ended.
    // eslint-disable-next-line no-await-in-loop
    const page = await listAuditedPledges(db, district, { after, size: pageSize })
    yield* page
    after = page.at(-1)?.id
  } while (after !== undefined)
}

interface Chained {
  readonly number: string
  readonly version: number
  readonly events: readonly (MatterEvent | PledgeEvent)[]
}

/** The first link of a history that does not hold, or that is missing at its end. */
function findBreachOfChain({ number, version, events }: Chained, district: string): Breach | undefined {
  const link = findBrokenLink(events, sha256)
  if (link) return { kind: 'link', district, of: number, seq: link.seq }
  return events.length === version ? undefined : { kind: 'link', district, of: number, seq: Math.min(events.length, version) + 1 }
}

function findPledgeBreach(pledge: AuditedPledge, district: string): Breach | undefined {
  const { number, state, version, events } = pledge
  const chain = findBreachOfChain(pledge, district)
  if (chain) return chain
  const isSame = canonical(replayPledge(events)) === canonical(state) && areColumnsSame(pledge)
  return isSame ? undefined : { kind: 'state', district, of: number, seq: version }
}

function areColumnsSame({ number, state, leadUnit, coUnits, isWithdrawn }: AuditedPledge): boolean {
  const { number: own, leadUnit: lead, coUnits: help, isWithdrawn: gone } = state
  return canonical([number, leadUnit, coUnits, isWithdrawn]) === canonical([own, lead, help, gone])
}

function findBreach(matter: AuditedMatter, district: string): Breach | undefined {
  const { number, state, status, version, events } = matter
  const chain = findBreachOfChain(matter, district)
  if (chain) return chain
  const isSame = canonical(replay(events)) === canonical(state) && state.status === status
  return isSame ? undefined : { kind: 'state', district, of: number, seq: version }
}
