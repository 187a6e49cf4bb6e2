import type { Matter, MatterEvent } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { asEvent } from '../matter/matter-store.ts'

/** A matter as it is stored, beside everything its history says. */
export interface AuditedMatter {
  readonly id: string
  readonly number: string
  readonly state: Matter
  readonly status: string
  readonly version: number
  readonly events: readonly MatterEvent[]
}

/** The next page of matters after an id, each with its whole history. */
export async function listAudited(
  db: Kysely<Schema>,
  district: string,
  page: { readonly after: string | undefined; readonly size: number },
): Promise<readonly AuditedMatter[]> {
  const matters = await db
    .selectFrom('matter')
    .select(['id', 'number', 'state', 'status', 'version'])
    .where('district', '=', district)
    .$if(page.after !== undefined, (query) => query.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(page.size)
    .execute()
  if (matters.length === 0) return []
  const rows = await db
    .selectFrom('matter_event')
    .selectAll()
    .where('district', '=', district)
    .where(
      'matter',
      'in',
      matters.map(({ id }) => id),
    )
    .orderBy('matter')
    .orderBy('seq')
    .execute()
  const events = Map.groupBy(rows, ({ matter }) => matter)
  return matters.map((matter) => ({
    ...matter,
    state: matter.state as Matter,
    events: (events.get(matter.id) ?? []).map((row) => asEvent(row)),
  }))
}

/** A history whose matter is gone, if there is one. */
export async function findOrphanHistory(db: Kysely<Schema>, district: string): Promise<string | undefined> {
  const { rows } = await sql<{ matter: string }>`
    select e.matter from matter_event e
    where e.district = ${district} and e.seq = 1
      and not exists (select 1 from matter m where m.district = e.district and m.id = e.matter)
    limit 1`.execute(db)
  return rows[0]?.matter
}
