import { divisionPrefix, type Matter } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { conditionsOf, keysOf, type MatterQuestion } from './filter-store.ts'
import { inArea, inScope, waysInto, type Way } from './scope-store.ts'
import { findShare } from './term-share-store.ts'

/** Where a page begins: after this row of the order. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

/** Which page of a list. `reach` is for tests: how many rows a walk looks at. */
export interface Page {
  readonly sort: 'due' | 'newest' | 'oldest'
  readonly cursor?: Cursor
  readonly limit: number
  readonly reach?: number
}

interface ListedMatter {
  readonly matter: Matter
  readonly at: Date
}

/** A page with how many rows the whole list has, as far as was counted. The first page alone counts. */
export interface Listed {
  readonly rows: readonly ListedMatter[]
  readonly total: number
  /** Whether there are more than `total`, or may be. */
  readonly isMore: boolean
}

const order = {
  due: { column: sql.raw('matter.due_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  oldest: { column: sql.raw('matter.reported_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  newest: { column: sql.raw('matter.reported_at'), direction: sql.raw('desc'), after: sql.raw('<') },
} as const

const countBound = 10_000
/** How many rows a walk looks at that never leaves the index, or at most when it must. */
const farthest = 12_000
const nearest = 500

/**
 * One page of the list, by keyset. First a walk through the scope in the order of the list, over a bounded number of
 * rows, which fills the page unless what is asked for is rare; then, if it is rare, all of it by the indexes that find it.
 */
export async function listMatters(db: Kysely<Schema>, question: MatterQuestion, page: Page): Promise<Listed> {
  const reach = page.reach ?? (await findReach(db, question, page.limit))
  if (reach > 0) {
    const walked = await (page.cursor ? walkOn(db, question, { ...page, reach }) : walk(db, question, { ...page, reach }))
    if (walked.isEnough) return walked
  }
  return pick(db, question, { ...page, isRare: reach === 0 })
}

/** How far to walk: to where the words would have come up often enough; not at all when they are rare. */
async function findReach(db: Kysely<Schema>, { query }: MatterQuestion, limit: number): Promise<number> {
  const keys = keysOf(query)
  if (keys.length === 0) return farthest
  const reach = (1.5 * limit) / (await findShare(db, keys))
  return reach > farthest ? 0 : Math.max(nearest, Math.ceil(reach))
}

type Reaching = Page & { readonly reach: number }
type Walked = Listed & { readonly isEnough: boolean }
type Row = { readonly state: Matter | null; readonly at: Date | null; readonly walked: number; readonly hits: number }

/** Walks so many rows and says how many of them are hits, and which come first. */
async function walk(db: Kysely<Schema>, question: MatterQuestion, page: Reaching): Promise<Walked> {
  const { direction } = order[page.sort]
  const { rows } = await sql<Row>`
    with ${isPlain(question, page) ? countedPlainly(question, page) : countedByHits(question, page)}
    select counted.walked, counted.hits, page.at, matter.state
      from counted left join page on true left join matter on matter.district = ${question.scope.district} and matter.id = page.id
      order by page.at ${direction}, page.id ${direction}`.execute(db)
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
    page as (select id, at from walked where hit order by at ${direction}, id ${direction} limit ${page.limit})`
}

/** Whether an index serves all that is asked for. */
function isPlain(question: MatterQuestion, page: Page): boolean {
  return question.query.heat === undefined && conditionsOf(question).length === groundOf(question, page).length
}

/** Walks until a page that is not the first is full. */
async function walkOn(db: Kysely<Schema>, question: MatterQuestion, page: Reaching): Promise<Walked> {
  const { direction } = order[page.sort]
  const { rows } = await sql<Row>`
    with page as materialized (select id, at from (${rowsInOrder(question, page)}) as walked where hit
      order by at ${direction}, id ${direction} limit ${page.limit})
    select page.at, matter.state from page join matter on matter.district = ${question.scope.district} and matter.id = page.id
      order by page.at ${direction}, page.id ${direction}`.execute(db)
  return { rows: listed(rows), total: 0, isMore: true, isEnough: rows.length >= page.limit }
}

/** Picks out all that is asked for, then its first rows in order. */
async function pick(db: Kysely<Schema>, question: MatterQuestion, page: Page & { readonly isRare: boolean }): Promise<Listed> {
  const { direction } = order[page.sort]
  const isFoundByWords = page.isRare && keysOf(question.query).length > 0
  const { rows } = await sql<Row>`
    with picked as materialized (${isFoundByWords ? foundByWords(question, page) : foundByWays(question, page)}),
      page as (select id, at from picked order by at ${direction}, id ${direction} limit ${page.limit})
    select counted.hits, page.at, matter.state from (select count(*)::int as hits from picked) as counted
      left join page on true left join matter on matter.district = ${question.scope.district} and matter.id = page.id
      order by page.at ${direction}, page.id ${direction}`.execute(db)
  const { hits = 0 } = rows[0] ?? {}
  return { rows: listed(rows), total: Math.min(hits, countBound), isMore: hits > countBound }
}

/** Rare words find few rows by themselves; the fence keeps the database from reading the whole scope beside them. */
function foundByWords(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  const words = sql<SqlBool>`matter.words @> ${[...keysOf(question.query)]}::text[]`
  return sql`select matter.id, ${order[page.sort].column} as at
    from (select * from matter where ${all([ofDistrict(question), words])} offset 0) as matter
    where ${all([inScope(question.scope), ...conditionsOf(question), ...startOf(page)])}`
}

function foundByWays(question: MatterQuestion, page: Page): RawBuilder<unknown> {
  const { column } = order[page.sort]
  const ways = waysInto(question.scope).map(
    (way) => sql`select matter.id, ${column} as at from matter
      where ${all([ofDistrict(question), way.condition, ...conditionsOf(question), ...startOf(page)])}`,
  )
  return ways.length === 0 ? nothing : sql.join(ways, sql` union all `)
}

function listed(rows: readonly Row[]): readonly ListedMatter[] {
  return rows.flatMap(({ state, at }) => (state && at ? [{ matter: state, at }] : []))
}

/** Somebody without any scope has no way to any row. */
const nothing = sql`select null::uuid as id, null::timestamptz as at, false as hit where false`

/** The rows of the scope in the order of the list, each with whether it is a hit: at most as many as the walk reaches. */
function rowsInOrder(question: MatterQuestion, page: Reaching): RawBuilder<unknown> {
  const { column, direction } = order[page.sort]
  const hit = sql`coalesce(${all(conditionsOf(question))}, false)`
  const ways = waysInto(question.scope).map((way) => {
    const ground = [ofDistrict(question), narrowed(way, question), ...groundOf(question, page), ...startOf(page)]
    return sql`(select matter.id, ${column} as at, ${hit} as hit from matter where ${all(ground)}
      order by ${column} ${direction}, matter.id ${direction} limit ${page.reach})`
  })
  if (ways.length === 0) return nothing
  const [only] = ways
  if (only && ways.length === 1) return sql`${only}`
  return sql`select * from (${sql.join(ways, sql` union all `)}) as ways order by at ${direction}, id ${direction} limit ${page.reach}`
}

/** Within the whole district, an area or a unit that is asked for is the better way. */
function narrowed(way: Way, { query }: MatterQuestion): RawBuilder<SqlBool> {
  if (way.by === 'unit') return way.condition
  if (query.area !== undefined) return all([way.condition, inArea(divisionPrefix(query.area))])
  return way.by === 'whole' && query.unit !== undefined ? sql<SqlBool>`matter.first_unit = ${query.unit}` : way.condition
}

/** Those filters that an index serves together with the order: what has not ended, and a span of the order itself. */
function groundOf(question: MatterQuestion, { sort }: Page): readonly RawBuilder<SqlBool>[] {
  const { ended, from, to, heat } = question.query
  if (sort !== 'due') return conditionsOf({ ...question, query: { ended: 'all', from, to } })
  const now = new Date(question.now)
  const late = { overdue: sql<SqlBool>`matter.due_at < ${now}`, red: sql<SqlBool>`matter.due_at >= ${now}`, amber: undefined }[
    heat ?? 'amber'
  ]
  return [...conditionsOf({ ...question, query: { ended } }), ...(late ? [late] : [])]
}

function startOf({ sort, cursor }: Page): readonly RawBuilder<SqlBool>[] {
  const { column, after } = order[sort]
  return cursor ? [sql<SqlBool>`(${column}, matter.id) ${after} (${new Date(cursor.at)}, ${cursor.id}::uuid)`] : []
}

function ofDistrict({ scope }: MatterQuestion): RawBuilder<SqlBool> {
  return sql<SqlBool>`matter.district = ${scope.district}`
}

function all(conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql.join(conditions, sql` and `)
}
