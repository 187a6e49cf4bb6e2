import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsAfterKeys, conditionsOf, keysOf, type MatterQuestion } from './filter-store.ts'
import { all, countBound, listed, nothing, ofDistrict, order, shown, startOf, type Listed, type Page, type PageRow } from './page-store.ts'
import { inScope, scopeKeys, searchKeys, waysInto } from './scope-store.ts'

/** Picks out all that is asked for by the indexes that find it, counts it, and takes its first rows in order. */
export async function pick(db: Kysely<Schema>, question: MatterQuestion, page: Page): Promise<Listed> {
  const { direction } = order[page.sort]
  const found = keysOf(question.query).length > 0 ? foundByKeys(question, page) : foundByWays(question, page)
  const { rows } = await sql<PageRow & { readonly hits: number }>`
    with picked as materialized (${found}),
      page as (select id, at from picked order by at ${direction}, id ${direction} limit ${page.limit})
    select counted.hits, page.at, ${shown} from (select count(*)::int as hits from picked) as counted
      left join page on true left join matter on matter.district = ${question.scope.district} and matter.id = page.id
      order by page.at ${direction}, page.id ${direction}`.execute(db)
  const { hits = 0 } = rows[0] ?? {}
  return { rows: listed(rows), total: Math.min(hits, countBound), isMore: hits > countBound }
}

/** Words and scope find few rows together; the fence keeps the database from reading the whole scope beside them. */
function foundByKeys(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  const parts = scopeKeys(question.scope).map((keys) => sql<SqlBool>`${searchKeys} @> ${[...keysOf(question.query), ...keys]}::text[]`)
  if (parts.length === 0) return nothing
  return sql`select matter.id, ${order[page.sort].column} as at
    from (select * from matter where ${ofDistrict(question)} and (${sql.join(parts, sql` or `)}) offset 0) as matter
    where ${all([inScope(question.scope), ...conditionsAfterKeys(question), ...startOf(page)])}`
}

function foundByWays(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  const ways = waysInto(question.scope).map(
    (way) => sql`select matter.id, ${order[page.sort].column} as at from matter
      where ${all([ofDistrict(question), way.condition, ...conditionsOf(question), ...startOf(page)])}`,
  )
  return ways.length === 0 ? nothing : sql.join(ways, sql` union all `)
}
