import { SecurityPolicy, usualPolicy } from '@yiwang/contract'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'

type Db = Kysely<Schema>
type Known = Pick<District, 'code' | 'isDemo'>

/** The policy of a district as it was kept; what was never decided is the usual. */
export function readPolicy(kept: unknown, district: Pick<District, 'isDemo'>): SecurityPolicy {
  const usual = usualPolicy(district)
  return kept === null || kept === undefined ? usual : SecurityPolicy.parse({ ...usual, ...(kept as object) })
}

/** The policy that holds in a district. */
export async function getPolicy(db: Db, district: Known): Promise<SecurityPolicy> {
  const { rows } = await sql<{ data: unknown }>`select data from security_policy where district = ${district.code}`.execute(db)
  return readPolicy(rows[0]?.data, district)
}

/** Decides the policy of a district. */
export async function keepPolicy(
  db: Db,
  district: string,
  decided: { readonly policy: SecurityPolicy; readonly by: string },
): Promise<void> {
  const data = JSON.stringify(decided.policy)
  await sql`insert into security_policy (district, data, changed_by) values (${district}, ${data}::jsonb, ${decided.by})
    on conflict (district) do update set data = excluded.data, changed_by = excluded.changed_by, changed_at = now()`.execute(db)
}
