import type { AreasNow } from '@yiwang/contract'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { within, type CommandQuestion } from './within-store.ts'

export type AreaLevel = 'street' | 'community' | 'grid'

const codeOf: Readonly<Record<AreaLevel, RawBuilder<string>>> = {
  street: sql<string>`matter.street || '000'`,
  community: sql<string>`matter.community`,
  grid: sql<string>`matter.grid`,
}

/** What is open in each area of a level, how much of that is late, and what was reported and closed since midnight. */
export async function listAreas(
  db: Kysely<Schema>,
  { scope, now, midnight }: CommandQuestion,
  level: AreaLevel,
): Promise<AreasNow['areas']> {
  const today = new Date(midnight)
  const code = sql`${codeOf[level]} as area`
  const open = within(
    scope,
    sql`${code}, 1 as open, case when matter.due_at < ${new Date(now)} then 1 else 0 end as late, 0 as reported, 0 as closed`,
    sql`matter.ended_at is null`,
  )
  const reported = within(scope, sql`${code}, 0, 0, 1, 0`, sql`matter.reported_at >= ${today}`)
  const closed = within(
    scope,
    sql`${code}, 0, 0, 0, 1`,
    sql`matter.changed_at >= ${today} and matter.status = 'closed' and matter.ended_at >= ${today}`,
  )
  const { rows } = await sql<AreasNow['areas'][number]>`
    select area, sum(open)::int as open, sum(late)::int as late, sum(reported)::int as reported, sum(closed)::int as closed
    from (${open} union all ${reported} union all ${closed}) as each_area
    where area is not null group by area order by area`.execute(db)
  return rows
}
