import { divisionPrefix } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'
import { conditionsOf, isWholeCode, type MatterQuestion } from './filter-store.ts'
import { besidePage, listed, shown, type PageRow } from './listed-matter-store.ts'
import { all, countBound, nothing, ofDistrict, order, startOf, type Listed, type Page } from './page-store.ts'
import { inArea, waysInto, type Way } from './scope-store.ts'

/** A page and how many rows the walk to it looks at. */
export type Reaching = Page & { readonly reach: number }

/** What a walk has found. */
export interface Walked extends Listed {
  /** Whether the page is full, or the whole scope was seen. */
  readonly isEnough: boolean
}

interface Row extends PageRow {
  readonly walked: number
  readonly hits: number
}

/** Walks through the scope in the order of the list. Only the first page counts. There is one way to walk, so its plan is kept. */
export function walk(db: Kysely<Schema>, question: MatterQuestion, page: Reaching): Promise<Walked> {
  return page.cursor ? walkOn(db, question, page) : walkAndCount(db, question, page)
}

/** Walks so many rows and says how many of them are hits, and which come first. */
async function walkAndCount(db: Kysely<Schema>, question: MatterQuestion, page: Reaching): Promise<Walked> {
  const { direction } = order[page.sort]
  const rows = await readByKeptPlan(
    db,
    sql<Row>`
    with ${isPlain(question, page) ? countedPlainly(question, page) : countedByHits(question, page)}
    select counted.*, ${shown(page)} from counted left join page on true ${besidePage(question)}
      order by page.at ${direction}, page.id ${direction}`,
  )
  return walkedOver(rows, page)
}

function walkedOver(rows: readonly Row[], page: Reaching): Walked {
  const { walked = 0, hits = 0 } = rows[0] ?? {}
  const isWhole = walked < page.reach
  return {
    rows: listed(rows),
    total: Math.min(hits, countBound),
    isMore: !isWhole || hits > countBound,
    isEnough: isWhole || hits >= page.limit,
  }
}

/** Where every row of the walk is a hit, counting need not remember any. */
function countedPlainly(question: MatterQuestion, page: Reaching): RawBuilder<unknown> {
  return sql`counted as (select count(*)::int as walked, count(*)::int as hits from (${rowsInOrder(question, page)}) as walked),
    page as (${rowsInOrder(question, { ...page, reach: page.limit })})`
}

function countedByHits(question: MatterQuestion, page: Reaching): RawBuilder<unknown> {
  const { direction } = order[page.sort]
  return sql`walked as materialized (${rowsInOrder(question, page)}),
    counted as (select count(*)::int as walked, (count(*) filter (where hit))::int as hits from walked),
    page as (select id, at from walked where hit order by at ${direction}, id ${direction} limit ${sql.lit(page.limit)})`
}

/** Whether an index serves all that is asked for. */
function isPlain(question: MatterQuestion, page: Page): boolean {
  const asked = conditionsOf(question).length
  return question.query.heat === undefined && waysInto(question.scope).every((way) => groundOf(question, page, way).length === asked)
}

/** Walks until a page that is not the first is full. */
async function walkOn(db: Kysely<Schema>, question: MatterQuestion, page: Reaching): Promise<Walked> {
  const { direction } = order[page.sort]
  const rows = await readByKeptPlan(
    db,
    sql<Row>`
    with page as materialized (select id, at from (${rowsInOrder(question, page)}) as walked where hit
      order by at ${direction}, id ${direction} limit ${sql.lit(page.limit)})
    select ${shown(page)} from page ${besidePage(question)}
      order by page.at ${direction}, page.id ${direction}`,
  )
  return {
    rows: listed(rows),
    total: 0,
    isMore: true,
    isEnough: rows.length >= page.limit,
  }
}

/** The rows of the scope in the order of the list, each with whether it is a hit: at most as many as the walk reaches. */
function rowsInOrder(question: MatterQuestion, page: Reaching): RawBuilder<unknown> {
  const { column, direction } = order[page.sort]
  const hit = sql`coalesce(${all(conditionsOf(question))}, false)`
  const ways = waysInto(question.scope).map((way) => {
    const ground = [ofDistrict(question), narrowed(way, question), ...groundOf(question, page, way), ...startOf(page)]
    return sql`(select matter.id, ${column} as at, ${hit} as hit from matter where ${all(ground)}
      order by ${column} ${direction}, matter.id ${direction} limit ${sql.lit(page.reach)})`
  })
  if (ways.length === 0) return nothing
  const [only] = ways
  if (only && ways.length === 1) return sql`${only}`
  return sql`select * from (${sql.join(ways, sql` union all `)}) as ways order by at ${direction}, id ${direction} limit ${sql.lit(page.reach)}`
}

/** Within the whole district, an area or a unit that is asked for is the better way. */
function narrowed(way: Way, { query }: MatterQuestion): RawBuilder<SqlBool> {
  if (way.by === 'unit') return way.condition
  if (query.area !== undefined) return all([way.condition, inArea(divisionPrefix(query.area))])
  return way.by === 'whole' && query.unit !== undefined ? sql<SqlBool>`matter.first_unit = ${query.unit}` : way.condition
}

/** Those filters that an index serves together with the order: what has not ended, or a span of the order itself. */
function groundOf(question: MatterQuestion, { sort }: Page, way: Way): readonly RawBuilder<SqlBool>[] {
  const { ended, from, to, heat, category, area } = question.query
  const isServed = way.isByCategory && area === undefined && category !== undefined && isWholeCode(category)
  if (sort === 'weight') return conditionsOf({ ...question, query: { ended } })
  if (sort !== 'due') return conditionsOf({ ...question, query: { ended: 'all', from, to, ...(isServed && { category }) } })
  const now = new Date(question.now)
  const late = { overdue: sql<SqlBool>`matter.due_at < ${now}`, red: sql<SqlBool>`matter.due_at >= ${now}`, amber: undefined }[
    heat ?? 'amber'
  ]
  return [...conditionsOf({ ...question, query: { ended } }), ...(late ? [late] : [])]
}
