import type { Stretch } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** The passages of a report that somebody said are no pledge. */
export async function listDismissals(db: Db, district: string, report: string): Promise<readonly Stretch[]> {
  return db
    .selectFrom('report_dismissal')
    .select(['start', 'end'])
    .where('district', '=', district)
    .where('report', '=', report)
    .orderBy('start')
    .execute()
}

/** Notes that passages are no pledge. */
export async function dismiss(
  db: Db,
  place: { readonly district: string; readonly report: string },
  { stretches, by, at }: { readonly stretches: readonly Stretch[]; readonly by: string; readonly at: Date },
): Promise<void> {
  if (stretches.length === 0) return
  await db
    .insertInto('report_dismissal')
    .values(stretches.map(({ start, end }) => ({ ...place, start, end, dismissed_by: by, dismissed_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes back every dismissal that lies within the passages; all of a report's without them. */
export async function undismiss(
  db: Db,
  { district, report }: { readonly district: string; readonly report: string },
  stretches?: readonly Stretch[],
): Promise<void> {
  const all = sql<boolean>`true`
  const within = (stretches ?? []).map(({ start, end }) => sql<boolean>`("start" < ${end} and "end" > ${start})`)
  await db
    .deleteFrom('report_dismissal')
    .where('district', '=', district)
    .where('report', '=', report)
    .where(stretches ? sql<boolean>`(${sql.join([sql`false`, ...within], sql` or `)})` : all)
    .execute()
}

/** How many passages of each report were dismissed. */
export async function countDismissals(db: Db, district: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('report_dismissal')
    .select(['report', ({ fn }) => fn.countAll<string>().as('count')])
    .where('district', '=', district)
    .groupBy('report')
    .execute()
  return new Map(rows.map(({ report, count }) => [report, Number(count)]))
}
