import type { HexagonsQuery } from '@yiwang/contract'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { within, type CommandQuestion } from './within-store.ts'

/** How many matters lie in a cell of the map, and how many of them are late. */
export interface CellCount {
  readonly cell: number
  readonly count: number
  readonly late: number
}

const dayMs = 86_400_000

/** Counts what a span has by cell; a cell is left without its last `bits`. */
export async function countCells(
  db: Kysely<Schema>,
  question: CommandQuestion,
  { span, bits }: { readonly span: HexagonsQuery['span']; readonly bits: number },
): Promise<readonly CellCount[]> {
  const { scope, now } = question
  const late = sql`case when matter.ended_at is null then matter.due_at < ${new Date(now)} else matter.handled_late end`
  const found = within(
    scope,
    sql`matter.cell >> ${sql.lit(bits)} as cell, case when ${late} then 1 else 0 end as late`,
    spanned(span, question),
  )
  const { rows } = await sql<CellCount>`
    select cell, count(*)::int as count, sum(late)::int as late from (${found}) as found group by cell order by cell`.execute(db)
  return rows.map((row) => ({ ...row, cell: Number(row.cell) }))
}

function spanned(span: HexagonsQuery['span'], { now, midnight }: CommandQuestion): RawBuilder<SqlBool> {
  if (span === 'open') return sql<SqlBool>`matter.ended_at is null`
  const from = { today: midnight, month: now - 30 * dayMs, year: now - 365 * dayMs }[span]
  return sql<SqlBool>`matter.reported_at >= ${new Date(from)}`
}
