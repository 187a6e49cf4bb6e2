import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** How often a matter is followed from what it was merged into to what that was merged into: a bound against circles, far beyond any life. */
export const longestMergeWay = 20

/** The matters into which the one with this follow-up code was merged, the nearest first; merged matters may be merged again. */
export async function listMergedInto(
  db: Kysely<Schema>,
  district: string,
  { code }: { readonly code: string },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive way (id, step) as (
      select merged_into, 1 from matter where district = ${district} and follow_code = ${code} and merged_into is not null
      union all
      select matter.merged_into, way.step + 1 from way join matter on matter.district = ${district} and matter.id = way.id
      where matter.merged_into is not null and way.step < ${longestMergeWay}
    ) select id::text as id from way order by step`.execute(db)
  return rows.map(({ id }) => id)
}
