import type { MatterStatus, Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'
import type { Box } from './block.ts'

/** What a report is compared with. */
export interface CandidateRow {
  readonly id: string
  readonly number: string
  readonly status: MatterStatus
  readonly version: number
  readonly category: string
  readonly description: string
  readonly lon: number
  readonly lat: number
  readonly reported_at: Date
  readonly ended_at: Date | null
  readonly merged_into: string | null
  readonly area: string
  readonly units: readonly string[]
  readonly reports: number
}

/** Where and when to look. Times are epoch milliseconds. */
export interface CandidateQuestion {
  readonly scope: Scope
  readonly box: Box
  readonly blocks: readonly number[]
  /** The major class whose newest reports are looked at further back. */
  readonly major: string
  readonly otherMajors: readonly string[]
  /** What has ended counts when it was reported since then. */
  readonly since: number
  readonly until: number
  /** The matter itself. */
  readonly except?: string
}

const newestOfMajor = 60
const newestOfOther = 12
const bound = 120
const nobody = '00000000-0000-0000-0000-000000000000'

const columns = sql.raw(
  [
    'id',
    'number',
    'status',
    'version',
    'category',
    'description',
    'lon',
    'lat',
    'reported_at',
    'ended_at',
    'merged_into',
    'area',
    'units',
    'reports',
  ]
    .map((column) => `matter.${column}`)
    .join(', '),
)

/** These matters, as far as the scope has them. */
export async function listCandidatesById(db: Kysely<Schema>, scope: Scope, ids: readonly string[]): Promise<readonly CandidateRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CandidateRow>`
    select ${columns} from matter
    where matter.district = ${scope.district} and matter.id = any(${[...ids]}::uuid[]) and ${inScope(scope)}`.execute(db)
  return rows
}

/**
 * The reports that may be the same: of each block the newest of the same major class and some of every other, each read
 * from the index in its order and no further, then what lies in the box and is open or recent, nearest first. However many
 * reports a block has, as many rows are read.
 */
export async function listCandidates(db: Kysely<Schema>, question: CandidateQuestion): Promise<readonly CandidateRow[]> {
  const { scope, box, blocks, major, otherMajors, since, until, except = nobody } = question
  const [west, south, east, north] = box
  const majors = [{ major, newest: newestOfMajor }, ...otherMajors.map((other) => ({ major: other, newest: newestOfOther }))]
  const { rows } = await sql<CandidateRow>`
    select ${columns} from jsonb_to_recordset(${JSON.stringify(majors)}::jsonb) as wanted(major text, newest int)
    cross join unnest(${[...blocks]}::float8[]) as block
    cross join lateral (
      select * from matter as near
      where near.district = ${scope.district} and floor((near.lon + 180) * 320) * 65536 + floor((near.lat + 90) * 320) = block
        and left(near.category, 3) = wanted.major and near.reported_at <= ${new Date(until)}
      order by near.reported_at desc limit wanted.newest
    ) as matter
    where matter.lon between ${west} and ${east} and matter.lat between ${south} and ${north} and matter.id <> ${except}::uuid
      and (matter.ended_at is null or matter.reported_at >= ${new Date(since)})
      and matter.status not in ('void', 'declined') and ${inScope(scope)}
    order by abs(matter.lon - ${(west + east) / 2}) + abs(matter.lat - ${(south + north) / 2}), matter.reported_at desc
    limit ${bound}`.execute(db)
  return rows
}
