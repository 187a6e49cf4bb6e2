import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsAfterKeys, conditionsOf, keysOf, type MatterQuestion } from './filter-store.ts'
import { all, countBound, listed, nothing, ofDistrict, order, shown, startOf, type Listed, type Page, type PageRow } from './page-store.ts'
import { inScope, waysInto } from './scope-store.ts'

/**
 * Picks out all that is asked for by the indexes that find it, counts it, and takes its first rows in order. `isRare` says
 * that the words alone find few rows.
 */
export function pick(db: Kysely<Schema>, question: MatterQuestion, page: Page & { readonly isRare: boolean }): Promise<Listed> {
  const isFoundByWords = page.isRare && keysOf(question.query).length > 0
  return pickFrom(db, question, { page, found: isFoundByWords ? foundByWords(question, page) : foundByWays(question, page) })
}

/**
 * Picks out what is asked for up to a point of the order; nothing when that does not fill the page. What it counts is what
 * there is at least.
 */
export async function pickUpTo(
  db: Kysely<Schema>,
  question: MatterQuestion,
  page: Page & { readonly end: Date },
): Promise<Listed | undefined> {
  const picked = await pickFrom(db, question, { page, found: foundUpTo(question, page) })
  return picked.rows.length >= page.limit ? { ...picked, isMore: true } : undefined
}

async function pickFrom(
  db: Kysely<Schema>,
  { scope }: MatterQuestion,
  { page, found }: { readonly page: Page; readonly found: RawBuilder<unknown> },
): Promise<Listed> {
  const { direction } = order[page.sort]
  const { rows } = await sql<PageRow & { readonly hits: number }>`
    with picked as materialized (${found}),
      page as (select id, at from picked order by at ${direction}, id ${direction} limit ${page.limit})
    select counted.hits, page.at, ${shown} from (select count(*)::int as hits from picked) as counted
      left join page on true left join matter on matter.district = ${scope.district} and matter.id = page.id
      order by page.at ${direction}, page.id ${direction}`.execute(db)
  const { hits = 0 } = rows[0] ?? {}
  return { rows: listed(rows), total: Math.min(hits, countBound), isMore: hits > countBound }
}

function hasKeys({ query }: MatterQuestion): RawBuilder<SqlBool> {
  return sql<SqlBool>`matter.words @> ${[...keysOf(query)]}::text[]`
}

/** Rare words find few rows by themselves; the fence keeps the database from reading the whole scope beside them. */
function foundByWords(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  return sql`select matter.id, ${order[page.sort].column} as at
    from (select * from matter where ${all([ofDistrict(question), hasKeys(question)])} offset 0) as matter
    where ${all([inScope(question.scope), ...conditionsAfterKeys(question), ...startOf(page)])}`
}

function foundByWays(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  const ways = waysInto(question.scope).map(
    (way) => sql`select matter.id, ${order[page.sort].column} as at from matter
      where ${all([ofDistrict(question), way.condition, ...conditionsOf(question), ...startOf(page)])}`,
  )
  return ways.length === 0 ? nothing : sql.join(ways, sql` union all `)
}

/** The end stands in each way, where an index can cut the way short by it; the words are looked up once for all ways. */
function foundUpTo(question: MatterQuestion, page: Page & { readonly end: Date }): RawBuilder<unknown> {
  const { column } = order[page.sort]
  const beforeEnd = page.sort === 'newest' ? sql<SqlBool>`${column} >= ${page.end}` : sql<SqlBool>`${column} <= ${page.end}`
  const ways = waysInto(question.scope).map(({ condition }) => sql`(${all([ofDistrict(question), condition, beforeEnd])})`)
  if (ways.length === 0) return nothing
  const within = sql<SqlBool>`(${sql.join(ways, sql` or `)})`
  return sql`select matter.id, ${column} as at from matter
    where ${all([ofDistrict(question), hasKeys(question), within, ...conditionsAfterKeys(question), ...startOf(page)])}`
}
