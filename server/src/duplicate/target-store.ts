import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { longestMergeWay } from '../matter/merged-into-store.ts'

/** Where merged matters have gone in the end: each id with the id of what it was merged into, and that into, and so on. */
export async function listTargets(db: Kysely<Schema>, district: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ from: string; target: string }>`
    with recursive followed as (
      select id as "from", merged_into as target, 1 as depth from matter
      where district = ${district} and id = any(${[...ids]}::uuid[]) and merged_into is not null
      union all
      select followed."from", matter.merged_into, depth + 1 from followed
      join matter on matter.district = ${district} and matter.id = followed.target
      where matter.merged_into is not null and depth < ${longestMergeWay}
    )
    select distinct on ("from") "from", target from followed order by "from", depth desc`.execute(db)
  return new Map(rows.map(({ from, target }) => [from, target]))
}
