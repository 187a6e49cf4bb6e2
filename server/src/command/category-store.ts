import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { within, type CommandQuestion } from './within-store.ts'

/** From a moment up to another, epoch milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How many of a category were reported in the span of this place in the list. */
export interface SpanCount {
  readonly category: string
  readonly place: number
  readonly count: number
}

/** How many of a category were reported in an hour of a local day (YYYY-MM-DD). */
export interface HourCount {
  readonly category: string
  readonly day: string
  readonly hour: number
  readonly count: number
}

/** Counts by category what was reported in each of these spans. */
export async function countBySpan(db: Kysely<Schema>, { scope }: CommandQuestion, spans: readonly Span[]): Promise<readonly SpanCount[]> {
  const parts = spans.map(({ from, to }, place) => {
    const found = within(scope, sql`matter.category`, sql`matter.reported_at >= ${new Date(from)} and matter.reported_at < ${new Date(to)}`)
    return sql`select category, ${sql.lit(place)}::int as place, count(*)::int as count from (${found}) as found group by category`
  })
  const { rows } = await sql<SpanCount>`${sql.join(parts, sql` union all `)}`.execute(db)
  return rows
}

/** Counts by category, local day and hour what was reported in a span. */
export async function countByHour(
  db: Kysely<Schema>,
  { scope, timeZone }: CommandQuestion,
  { from, to }: Span,
): Promise<readonly HourCount[]> {
  const local = sql`matter.reported_at at time zone ${timeZone}`
  const found = within(
    scope,
    sql`matter.category, date_trunc('hour', ${local}) as at`,
    sql`matter.reported_at >= ${new Date(from)} and matter.reported_at < ${new Date(to)}`,
  )
  const { rows } = await sql<HourCount>`
    select category, to_char(at, 'YYYY-MM-DD') as day, extract(hour from at)::int as hour, count(*)::int as count
    from (${found}) as found group by category, at`.execute(db)
  return rows
}

/** When the first matter of a scope was reported, epoch milliseconds. */
export async function findFirstReport(db: Kysely<Schema>, { scope }: CommandQuestion): Promise<number | undefined> {
  const found = within(scope, sql`matter.reported_at`, sql`true`)
  const { rows } = await sql<{ at: Date | null }>`select min(reported_at) as at from (${found}) as found`.execute(db)
  return rows[0]?.at?.getTime()
}
