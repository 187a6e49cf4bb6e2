import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'
import { conditionsAfterKeys, conditionsOf, keysOf, type MatterQuestion } from './filter-store.ts'
import { besidePage, listed, shown, type PageRow } from './listed-matter-store.ts'
import { all, countBound, nothing, ofDistrict, order, startOf, type Listed, type Page } from './page-store.ts'
import { inScope, scopeKeys, searchKeys, waysInto } from './scope-store.ts'

/** Picks out all that is asked for by the indexes that find it, counts it, and takes its first rows in order. */
export async function pick(db: Kysely<Schema>, question: MatterQuestion, page: Page): Promise<Listed> {
  const rows = await readPicked(db, question, page)
  const { hits = 0 } = rows[0] ?? {}
  return { rows: listed(rows), total: Math.min(hits, countBound), isMore: hits > countBound }
}

type Row = PageRow & { readonly hits: number }

/** By words there is one way, whose plan is kept; by anything else it hangs on the values. */
async function readPicked(db: Kysely<Schema>, question: MatterQuestion, page: Page): Promise<readonly Row[]> {
  if (keysOf(question.query).length > 0) return readByKeptPlan(db, firstOf(foundByKeys(question, page), question, page))
  const { rows } = await firstOf(foundByWays(question, page), question, page).execute(db)
  return rows
}

/** The first of what was found, and how many there are. */
function firstOf(found: RawBuilder<unknown>, question: MatterQuestion, page: Page): RawBuilder<Row> {
  const { direction } = order[page.sort]
  return sql<Row>`
    with picked as materialized (${found}),
      page as (select id, at from picked order by at ${direction}, id ${direction} limit ${page.limit})
    select counted.hits, ${shown(page)} from (select count(*)::int as hits from picked) as counted
      left join page on true ${besidePage(question)}
      order by page.at ${direction}, page.id ${direction}`
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
