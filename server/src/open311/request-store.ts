import { findReply, type EventBody, type Matter } from '@yiwang/kernel'
import { sql, type Kysely, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { orNull } from '../http/or-null.ts'
import type { RequestFilter } from './read-filter.ts'

/** A matter with what the public list needs besides its state. */
export interface KeptRequest {
  readonly matter: Matter
  readonly changedAt: number
  /** Why it ended, when a move said so. */
  readonly ending: { readonly reason: string | null; readonly reasonCode: string | null } | undefined
}

/** The requests of a filter, newest first. */
export async function listRequests(db: Kysely<Schema>, district: string, filter: RequestFilter): Promise<readonly KeptRequest[]> {
  const { limit, offset } = filter
  const rows = await selectRequests(db, district)
    .where((eb) => eb.and(conditionsOf(filter)))
    .orderBy('matter.reported_at', 'desc')
    .orderBy('matter.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map((row) => asRequest(row))
}

/** One request by its number. */
export async function findRequest(db: Kysely<Schema>, district: string, number: string): Promise<KeptRequest | undefined> {
  const row = await selectRequests(db, district).where('matter.number', '=', number).executeTakeFirst()
  return row && asRequest(row)
}

function conditionsOf(filter: RequestFilter) {
  const { numbers, codes, isOpen, requestedFrom, requestedTo, updatedFrom, updatedTo } = filter
  if (numbers) return [sql<SqlBool>`matter.number = any(${[...numbers]}::text[])`]
  const open = sql<SqlBool>`matter.ended_at is null`
  return [
    ...(codes ? [sql<SqlBool>`matter.category = any(${[...codes]}::text[])`] : []),
    ...(isOpen === undefined ? [] : [isOpen ? open : sql<SqlBool>`not ${open}`]),
    ...(requestedFrom === undefined ? [] : [sql<SqlBool>`matter.reported_at >= ${new Date(requestedFrom)}`]),
    ...(requestedTo === undefined ? [] : [sql<SqlBool>`matter.reported_at <= ${new Date(requestedTo)}`]),
    ...(updatedFrom === undefined ? [] : [sql<SqlBool>`matter.changed_at >= ${new Date(updatedFrom)}`]),
    ...(updatedTo === undefined ? [] : [sql<SqlBool>`matter.changed_at <= ${new Date(updatedTo)}`]),
  ]
}

/** The ending is found by the key of the history, for ended matters only. */
function selectRequests(db: Kysely<Schema>, district: string) {
  return db
    .selectFrom('matter')
    .leftJoin(endings(), (join) => join.onTrue())
    .select(['matter.state', 'matter.changed_at', 'ending.body'])
    .where('matter.district', '=', district)
}

function endings() {
  return sql<{ body: unknown }>`lateral (
    select e.body from matter_event e
    where matter.ended_at is not null and e.district = matter.district and e.matter = matter.id
      and e.body->>'move' in ('decline', 'give_up', 'close', 'adopt', 'answer_at_once')
    order by e.seq desc limit 1)`.as<'ending'>(sql`ending`)
}

function asRequest(row: { readonly state: unknown; readonly changed_at: Date; readonly body: unknown }): KeptRequest {
  const carried = (row.body as Extract<EventBody, { kind: 'moved' }> | null)?.carried
  return {
    matter: row.state as Matter,
    changedAt: row.changed_at.getTime(),
    ending: carried && { reason: carried.reason ?? orNull(findReply(carried.evidence)), reasonCode: carried.reasonCode ?? null },
  }
}
