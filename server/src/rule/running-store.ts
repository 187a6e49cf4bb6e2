import type { Matter, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'

/** The running matters within the scope in the order of their ids, after one of them. */
export async function listRunning(
  db: Kysely<Schema>,
  scope: Scope,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<readonly Matter[]> {
  const from = page.after === undefined ? sql`` : sql`and matter.id > ${page.after}::uuid`
  const { rows } = await sql<{ state: Matter }>`
    select matter.state from matter
    where matter.district = ${scope.district} and matter.ended_at is null and ${inScope(scope)} ${from}
    order by matter.id limit ${page.limit}`.execute(db)
  return rows.map(({ state }) => state)
}

/** How many matters run within the scope. */
export async function countRunning(db: Kysely<Schema>, scope: Scope): Promise<number> {
  const { rows } = await sql<{ running: number }>`
    select count(*)::int as running from matter
    where matter.district = ${scope.district} and matter.ended_at is null and ${inScope(scope)}`.execute(db)
  return rows[0]?.running ?? 0
}
