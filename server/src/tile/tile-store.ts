import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsOf, type MatterQuestion } from '../matter/filter-store.ts'
import type { PointRow } from '../matter/list-matters-store.ts'
import { waysInto } from '../matter/scope-store.ts'

/** The cells of a tile, as `tile-frame.ts` names them. */
export interface Cells {
  readonly first: number
  readonly end: number
}

/** A matter as a point of a tile. */
export interface TilePointRow extends Omit<PointRow, 'asked_move'> {
  readonly ended_at: Date | null
}

/** Many matters as one. */
export interface ClusterRow {
  readonly cluster: number
  readonly matters: number
  readonly late: number
}

/** The matters of a tile, at most so many. */
export async function listTilePoints(
  db: Kysely<Schema>,
  question: MatterQuestion,
  { cells, limit }: { readonly cells: Cells; readonly limit: number },
): Promise<readonly TilePointRow[]> {
  const columns = sql`id, number, status, category, lon, lat, due_at, amber_at, red_at, ended_at`
  const within = reached(question, cells, columns)
  if (!within) return []
  const { rows } = await sql<TilePointRow>`select * from (${within}) as matters limit ${limit}`.execute(db)
  return rows
}

/** How many matters lie in each cluster of a tile, and how many of them are late; a cluster is a cell without its last bits. */
export async function listTileClusters(
  db: Kysely<Schema>,
  question: MatterQuestion,
  { cells, bits }: { readonly cells: Cells; readonly bits: number },
): Promise<readonly ClusterRow[]> {
  const within = reached(question, cells, sql`cell >> ${bits}::int as cluster, ended_at, due_at`)
  if (!within) return []
  const { rows } = await sql<ClusterRow>`
    select cluster, count(*)::int as matters, (count(*) filter (where ended_at is null and due_at < ${new Date(question.now)}))::int as late
    from (${within}) as matters group by cluster`.execute(db)
  return rows.map((row) => ({ ...row, cluster: Number(row.cluster) }))
}

function reached(question: MatterQuestion, { first, end }: Cells, columns: RawBuilder<unknown>): RawBuilder<unknown> | undefined {
  const ways = waysInto(question.scope).map(({ condition }) => {
    const conditions = [condition, ...conditionsOf(question), sql`matter.cell >= ${first}::bigint`, sql`matter.cell < ${end}::bigint`]
    return sql`select ${columns} from matter where matter.district = ${question.scope.district} and ${sql.join(conditions, sql` and `)}`
  })
  return ways.length === 0 ? undefined : sql.join(ways, sql` union all `)
}
