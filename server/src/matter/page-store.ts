import { sql, type RawBuilder, type SqlBool } from 'kysely'

import type { MatterQuestion } from './filter-store.ts'
import type { ListedMatter } from './listed-matter-store.ts'

/** Where a page begins: after this row of the order, whose key is a moment (epoch milliseconds) or a weight. */
export interface Cursor {
  readonly key: number
  readonly id: string
}

/** Which page of a list. `reach` is for tests: how many rows a walk looks at. */
export interface Page {
  readonly sort: 'due' | 'newest' | 'oldest' | 'weight'
  readonly cursor?: Cursor
  readonly limit: number
  readonly reach?: number
}

/** A page with how many rows the whole list has, as far as was counted. The first page alone counts. */
export interface Listed {
  readonly rows: readonly ListedMatter[]
  readonly total: number
  /** Whether there are more than `total`, or may be. */
  readonly isMore: boolean
}

/** As far as rows are counted. */
export const countBound = 10_000

/** The orders of a list, each one that indexes keep. */
export const order = {
  due: { column: sql.raw('matter.due_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  oldest: { column: sql.raw('matter.reported_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  newest: { column: sql.raw('matter.reported_at'), direction: sql.raw('desc'), after: sql.raw('<') },
  weight: { column: sql.raw('matter.weight'), direction: sql.raw('desc'), after: sql.raw('<') },
} as const

/** Somebody without any scope has no way to any row. */
export const nothing = sql`select null::uuid as id, null::timestamptz as at, false as hit where false`

/** Where a page that is not the first begins. */
export function startOf({ sort, cursor }: Page): readonly RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const { column, after } = order[sort]
  const key = sort === 'weight' ? sql`${cursor.key}::real` : sql`${new Date(cursor.key)}`
  return [sql<SqlBool>`(${column}, matter.id) ${after} (${key}, ${cursor.id}::uuid)`]
}

export function ofDistrict({ scope }: MatterQuestion): RawBuilder<SqlBool> {
  return sql<SqlBool>`matter.district = ${scope.district}`
}

export function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql.join(conditions, sql` and `)
}
