import type { Pledge, PledgeEvent } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { asPledgeEvent } from '../pledge/pledge-store.ts'

/** A pledge as it is stored, beside everything its history says. */
export interface AuditedPledge {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly leadUnit: string | null
  readonly coUnits: readonly string[]
  readonly isWithdrawn: boolean
  readonly state: Pledge
  readonly events: readonly PledgeEvent[]
}

/** The next page of pledges after an id, each with its whole history. */
export async function listAuditedPledges(
  db: Kysely<Schema>,
  district: string,
  page: { readonly after: string | undefined; readonly size: number },
): Promise<readonly AuditedPledge[]> {
  const pledges = await db
    .selectFrom('pledge')
    .select(['id', 'number', 'version', 'state', 'lead_unit', 'co_units', 'is_withdrawn'])
    .where('district', '=', district)
    .$if(page.after !== undefined, (query) => query.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(page.size)
    .execute()
  if (pledges.length === 0) return []
  const rows = await db
    .selectFrom('pledge_event')
    .selectAll()
    .where('district', '=', district)
    .where(
      'pledge',
      'in',
      pledges.map(({ id }) => id),
    )
    .orderBy('pledge')
    .orderBy('seq')
    .execute()
  const events = Map.groupBy(rows, ({ pledge }) => pledge)
  return pledges.map(({ lead_unit: leadUnit, co_units: coUnits, is_withdrawn: isWithdrawn, state, ...pledge }) => ({
    ...pledge,
    leadUnit,
    coUnits,
    isWithdrawn,
    state: state as Pledge,
    events: (events.get(pledge.id) ?? []).map((row) => asPledgeEvent(row)),
  }))
}

/** A history whose pledge is gone, if there is one. */
export async function findOrphanPledge(db: Kysely<Schema>, district: string): Promise<string | undefined> {
  const { rows } = await sql<{ pledge: string }>`
    select e.pledge from pledge_event e
    where e.district = ${district}
      and not exists (select 1 from pledge p where p.district = e.district and p.id = e.pledge)
    limit 1`.execute(db)
  return rows[0]?.pledge
}
