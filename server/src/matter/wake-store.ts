import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** Parked matters whose moment (epoch milliseconds) has come, or whose other matter has ended. */
export async function listToWake(
  db: Kysely<Schema>,
  now: number,
  limit: number,
): Promise<readonly { readonly district: string; readonly id: string }[]> {
  const { rows } = await sql<{ district: string; id: string }>`
    select matter.district, matter.id from matter
    left join matter as other on other.district = matter.district and other.id = (matter.state #>> '{hungUp,after}')::uuid
    where matter.wake_at is not null and (matter.wake_at <= ${new Date(now)} or other.ended_at is not null)
    order by matter.wake_at limit ${limit}`.execute(db)
  return rows
}
