import { applyPledgeEvent, chainEvent, chainStart, type Pledge, type PledgeEvent, type PledgeEventDraft, type Role } from '@yiwang/kernel'
import { sql, type Kysely, type Selectable } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { sha256 } from '../matter/sha256.ts'

type Db = Kysely<Schema>

/** A pledge with the hash of its last event, on which the next one is chained. */
export interface FoundPledge {
  readonly pledge: Pledge
  readonly head: string
}

/** A pledge of a district by its id. */
export async function findPledge(db: Db, district: string, id: string): Promise<FoundPledge | undefined> {
  const row = await db
    .selectFrom('pledge')
    .innerJoin('pledge_event', (join) =>
      join
        .onRef('pledge_event.district', '=', 'pledge.district')
        .onRef('pledge_event.pledge', '=', 'pledge.id')
        .onRef('pledge_event.seq', '=', 'pledge.version'),
    )
    .select(['pledge.state', 'pledge_event.hash'])
    .where('pledge.district', '=', district)
    .where('pledge.id', '=', id)
    .executeTakeFirst()
  return row && { pledge: row.state as Pledge, head: row.hash }
}

/** The pledges of a year, or of a report, in the order of their numbers. */
export async function listPledges(
  db: Db,
  district: string,
  { year, report }: { readonly year?: number; readonly report?: string },
): Promise<readonly Pledge[]> {
  let query = db.selectFrom('pledge').select('state').where('district', '=', district)
  if (year !== undefined) query = query.where('year', '=', year)
  if (report !== undefined) query = query.where('report', '=', report)
  const rows = await query.orderBy('year').orderBy('number').execute()
  return rows.map(({ state }) => state as Pledge)
}

/** How many pledges of each report are tracked. */
export async function countPledges(db: Db, district: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('pledge')
    .select(['report', ({ fn }) => fn.countAll<string>().as('count')])
    .where('district', '=', district)
    .where('is_withdrawn', '=', false)
    .groupBy('report')
    .execute()
  return new Map(rows.map(({ report, count }) => [report, Number(count)]))
}

/** The years of which pledges are tracked, newest first. */
export async function listPledgeYears(db: Db, district: string): Promise<readonly number[]> {
  const rows = await db.selectFrom('pledge').select('year').distinct().where('district', '=', district).orderBy('year', 'desc').execute()
  return rows.map(({ year }) => year)
}

/** The highest place that a number of the year has; nobody else takes one until the transaction ends. */
export async function lockNumbers(db: Db, district: string, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pledge ${district} ${year}`}, 0))`.execute(db)
  const { rows } = await sql<{ last: number | null }>`
    select max(split_part(number, '-', 2)::int) as last from pledge where district = ${district} and year = ${year}`.execute(db)
  return rows[0]?.last ?? 0
}

/** Keeps a new pledge with the first event of its history. */
export async function keepNewPledge(db: Db, draft: PledgeEventDraft, year: number): Promise<FoundPledge> {
  const event = chainEvent(draft, chainStart, sha256)
  const pledge = applyPledgeEvent(undefined, event)
  const { district, id, report, number, version } = pledge
  await db
    .insertInto('pledge')
    .values({ district, id, report, year, number, version, ...columnsOf(pledge) })
    .execute()
  await db.insertInto('pledge_event').values(rowOf(event)).execute()
  return { pledge, head: event.hash }
}

/** Keeps what an act made of a pledge, with its event, if it is still at the version that was decided on; nothing otherwise. */
export async function keepPledgeEvent(db: Db, { pledge, head }: FoundPledge, draft: PledgeEventDraft): Promise<FoundPledge | undefined> {
  const event = chainEvent(draft, head, sha256)
  const after = applyPledgeEvent(pledge, event)
  const { lead_unit, co_units, is_withdrawn, state } = columnsOf(after)
  const { seq, at, by_whom, role, unit, body, previous, hash } = rowOf(event)
  const { rows } = await sql`
    with kept as (
      update pledge set version = ${after.version}, lead_unit = ${lead_unit}, co_units = ${co_units}, is_withdrawn = ${is_withdrawn},
        state = ${state}::jsonb
      where district = ${pledge.district} and id = ${pledge.id} and version = ${pledge.version}
      returning district, id
    )
    insert into pledge_event (district, pledge, seq, at, by_whom, role, unit, body, previous, hash)
    select district, id, ${seq}::int, ${at}::timestamptz, ${by_whom}::text, ${role}::text, ${unit}::text, ${body}::jsonb,
      ${previous}::text, ${hash}::text from kept
    returning seq`.execute(db)
  return rows.length === 1 ? { pledge: after, head: event.hash } : undefined
}

/** A pledge's whole history, first event first. */
export async function listPledgeHistory(db: Db, district: string, id: string): Promise<readonly PledgeEvent[]> {
  const rows = await db
    .selectFrom('pledge_event')
    .selectAll()
    .where('district', '=', district)
    .where('pledge', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map((row) => asPledgeEvent(row))
}

/** The events of a year's pledges up to a moment, by pledge, first event first: what was known then. */
export async function listEventsUntil(
  db: Db,
  district: string,
  { year, until }: { readonly year: number; readonly until: Date },
): Promise<readonly PledgeEvent[]> {
  const rows = await db
    .selectFrom('pledge_event')
    .innerJoin('pledge', (join) =>
      join.onRef('pledge.district', '=', 'pledge_event.district').onRef('pledge.id', '=', 'pledge_event.pledge'),
    )
    .selectAll('pledge_event')
    .where('pledge_event.district', '=', district)
    .where('pledge.year', '=', year)
    .where('pledge_event.at', '<', until)
    .orderBy('pledge.number')
    .orderBy('pledge_event.seq')
    .execute()
  return rows.map((row) => asPledgeEvent(row))
}

/** A stored event as the kernel knows it. */
export function asPledgeEvent(row: Selectable<Schema['pledge_event']>): PledgeEvent {
  const { district, pledge, seq, at, by_whom: by, role, unit, body, previous, hash } = row
  return {
    district,
    pledge,
    seq,
    at: at.getTime(),
    by,
    role: role as Role,
    ...(unit !== null && { unit }),
    body: body as PledgeEvent['body'],
    previous,
    hash,
  }
}

function columnsOf(pledge: Pledge) {
  return {
    lead_unit: pledge.leadUnit,
    co_units: [...pledge.coUnits],
    is_withdrawn: pledge.isWithdrawn,
    state: JSON.stringify(pledge),
  }
}

function rowOf({ district, pledge, seq, at, by, role, unit, body, previous, hash }: PledgeEvent) {
  return { district, pledge, seq, at: new Date(at), by_whom: by, role, unit: unit ?? null, body: JSON.stringify(body), previous, hash }
}
