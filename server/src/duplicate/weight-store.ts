import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { longestMergeWay } from '../matter/merged-into-store.ts'

/** How many different people reported a matter: its own reporter and those of every matter merged into it, by phone or mail. */
export async function countReporters(db: Kysely<Schema>, district: string, id: string): Promise<number> {
  const { rows } = await sql<{ reporters: number }>`
    with recursive joined as (
      select id, 1 as depth from matter where district = ${district} and id = ${id}::uuid
      union
      select matter.id, depth + 1 from joined
      join matter on matter.district = ${district} and matter.merged_into = joined.id and matter.status = 'merged' and matter.parent is null
      where depth < ${longestMergeWay}
    )
    select count(distinct coalesce(reporter.phone, reporter.email, joined.id::text))::int as reporters
    from joined left join reporter on reporter.district = ${district} and reporter.matter = joined.id`.execute(db)
  return rows[0]?.reporters ?? 1
}

/** How many reports each community has made since a moment (epoch milliseconds). */
export async function listAreaReports(db: Kysely<Schema>, district: string, since: number): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ area: string; reports: number }>`
    select left(area, 12) as area, count(*)::int as reports from matter
    where district = ${district} and reported_at >= ${new Date(since)} group by 1`.execute(db)
  return new Map(rows.map(({ area, reports }) => [area, reports]))
}

/** Writes how heavily a matter weighs. */
export async function keepWeight(
  db: Kysely<Schema>,
  matter: { readonly district: string; readonly id: string },
  weight: number,
): Promise<void> {
  await sql`update matter set weight = ${weight} where district = ${matter.district} and id = ${matter.id}::uuid`.execute(db)
}
