import type { Matter, MatterEvent } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { simulatedPrefix } from './demo-people.ts'
import { demoKeyPrefix } from './history/demo-key.ts'

/** Which matter life falls on. `chance` is 0 to 1; `inTime` leaves what is overdue to itself at `now`, epoch milliseconds. */
export interface LifeQuestion {
  readonly chance: number
  readonly inTime: boolean
  readonly now: number
}

/**
 * A matter for the simulated staff to work on, by chance among those that fall due first: one that the demo reported by
 * itself, that nobody has claimed, and in which no real person had a hand. Nothing when there is none.
 */
export async function findForLife(
  db: Kysely<Schema>,
  district: string,
  { chance, inTime, now }: LifeQuestion,
): Promise<FoundMatter | undefined> {
  const from = inTime ? sql`and due_at > ${new Date(now)}` : sql``
  const { rows } = await sql<{ state: Matter; hash: string }>`
    with free as (
      select id, version, state from matter
      where district = ${district} and ended_at is null and claimed_by is null and intake_key like ${`${demoKeyPrefix}%`}
        and status <> 'hung_up' ${from} and not exists (
          select 1 from matter_event as event where event.district = matter.district and event.matter = matter.id
            and event.by_whom not like ${`${simulatedPrefix}%`} and event.by_whom <> 'resident:' || matter.id)
      order by due_at limit 150
    ), one as (select * from free offset floor(${chance}::float8 * (select count(*) from free))::int limit 1)
    select one.state, event.hash from one
      join matter_event as event on event.district = ${district} and event.matter = one.id and event.seq = one.version`.execute(db)
  const [row] = rows
  return row && { matter: row.state, head: row.hash }
}

/** What has happened to a matter, without the times. */
export async function listBodies(db: Kysely<Schema>, district: string, id: string): Promise<readonly MatterEvent['body'][]> {
  const rows = await db
    .selectFrom('matter_event')
    .select('body')
    .where('district', '=', district)
    .where('matter', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ body }) => body as MatterEvent['body'])
}

/** How many matters are open. */
export async function countOpen(db: Kysely<Schema>, district: string): Promise<number> {
  const { rows } = await sql<{
    open: number
  }>`select count(*)::int as open from matter where district = ${district} and ended_at is null`.execute(db)
  return rows[0]?.open ?? 0
}
