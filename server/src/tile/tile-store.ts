import type { Matter, MatterHeat } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsOf, type MatterQuestion } from '../matter/filter-store.ts'
import { endOfTime } from '../matter/matter-columns.ts'
import { waysInto } from '../matter/scope-store.ts'

/** The cells of a tile, as `tile-frame.ts` names them. */
export interface Cells {
  readonly first: number
  readonly end: number
}

/** A matter as a point of a tile. */
export interface TilePointRow {
  readonly id: string
  readonly number: string
  readonly status: Matter['status']
  readonly category: string
  readonly lon: number
  readonly lat: number
  readonly heat: MatterHeat
}

/** How many matters of one heat lie in a cluster. */
export interface ClusterRow {
  readonly cluster: number
  readonly heat: MatterHeat
  readonly matters: number
}

/** The matters of a tile, at most so many. */
export async function listTilePoints(
  db: Kysely<Schema>,
  question: MatterQuestion,
  { cells, limit }: { readonly cells: Cells; readonly limit: number },
): Promise<readonly TilePointRow[]> {
  const heat = heatCase(new Date(question.now))
  const within = reached(question, cells, sql`id, number, status, category, lon, lat, ${heat} as heat`)
  if (!within) return []
  const { rows } = await sql<TilePointRow>`select * from (${within}) as matters limit ${limit}`.execute(db)
  return rows
}

/**
 * How many matters of each heat lie in each cluster of a tile; a cluster is a cell without its last bits. What has ended,
 * which is nearly everything, is counted apart: of it the index knows enough.
 */
export async function listTileClusters(
  db: Kysely<Schema>,
  question: MatterQuestion,
  { cells, bits }: { readonly cells: Cells; readonly bits: number },
): Promise<readonly ClusterRow[]> {
  const cluster = sql`cell >> ${bits}::int as cluster`
  const { ended } = question.query
  const parts = [
    ...(ended === 'yes' ? [] : [reached(withEnded(question, 'no'), cells, sql`${cluster}, ${heatCase(new Date(question.now))} as heat`)]),
    ...(ended === 'no' ? [] : [reached(withEnded(question, 'yes'), cells, sql`${cluster}, 'ended' as heat`)]),
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return []
  const { rows } = await sql<ClusterRow>`
    select cluster, heat, count(*)::int as matters from (${sql.join(parts, sql` union all `)}) as matters
    group by cluster, heat`.execute(db)
  return rows.map((row) => ({ ...row, cluster: Number(row.cluster) }))
}

function withEnded(question: MatterQuestion, ended: 'no' | 'yes'): MatterQuestion {
  return { ...question, query: { ...question.query, ended } }
}

/** The kernel's `matterHeatOf` in the database; a test holds the two together. */
function heatCase(now: Date): RawBuilder<string> {
  return sql<string>`case when matter.ended_at is not null then 'ended'
    when matter.status = 'hung_up' or matter.due_at = ${endOfTime} then 'paused'
    when matter.due_at < ${now} then 'overdue'
    when matter.status = 'in_ruling' or matter.asked_move is not null then 'waiting'
    when matter.red_at <= ${now} then 'red'
    when matter.amber_at <= ${now} then 'amber'
    else 'calm' end`
}

function reached(question: MatterQuestion, { first, end }: Cells, columns: RawBuilder<unknown>): RawBuilder<unknown> | undefined {
  const ways = waysInto(question.scope).map(({ condition }) => {
    const conditions = [condition, ...conditionsOf(question), sql`matter.cell >= ${first}::bigint`, sql`matter.cell < ${end}::bigint`]
    return sql`select ${columns} from matter where matter.district = ${question.scope.district} and ${sql.join(conditions, sql` and `)}`
  })
  return ways.length === 0 ? undefined : sql.join(ways, sql` union all `)
}
