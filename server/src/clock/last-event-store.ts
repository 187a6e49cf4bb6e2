import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** When something last happened in a district: epoch milliseconds; undefined when nothing ever did. */
export async function findLastEvent(db: Kysely<Schema>, district: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('matter')
    .select('changed_at')
    .where('district', '=', district)
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.changed_at.getTime()
}
