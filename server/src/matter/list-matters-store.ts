import type { MatterQuery } from '@yiwang/contract'
import { bigramsOf, divisionPrefix, turnStatuses, type Matter, type MoveId, type Scope } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { inArea, inScope } from './scope-store.ts'

/** What a list is asked for: the filters, by whom, within which scope, at which moment (epoch milliseconds). */
export interface MatterQuestion {
  readonly scope: Scope
  readonly person: KeptPerson
  readonly query: Omit<MatterQuery, 'cursor' | 'limit' | 'sort'>
  readonly now: number
}

/** Where a page begins: after this row of the order. */
export interface Cursor {
  readonly at: number
  readonly id: string
}

export interface ListedMatter {
  readonly matter: Matter
  readonly at: Date
}

const order = {
  due: { column: sql.raw('matter.due_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  oldest: { column: sql.raw('matter.reported_at'), direction: sql.raw('asc'), after: sql.raw('>') },
  newest: { column: sql.raw('matter.reported_at'), direction: sql.raw('desc'), after: sql.raw('<') },
} as const

/** One page of the list, by keyset, in an order that an ordinary index serves. */
export async function listMatters(
  db: Kysely<Schema>,
  question: MatterQuestion,
  page: { readonly sort: keyof typeof order; readonly cursor?: Cursor; readonly limit: number },
): Promise<readonly ListedMatter[]> {
  const { column, direction, after } = order[page.sort]
  const from = page.cursor ? sql`and (${column}, matter.id) ${after} (${new Date(page.cursor.at)}, ${page.cursor.id}::uuid)` : sql``
  const { rows } = await sql<{ state: Matter; at: Date }>`
    select matter.state, ${column} as at from matter where ${conditionsOf(question)} ${from}
    order by ${column} ${direction}, matter.id ${direction} limit ${page.limit}`.execute(db)
  return rows.map(({ state, at }) => ({ matter: state, at }))
}

/** How many rows the list has, counted up to a bound. */
export async function countMatters(db: Kysely<Schema>, question: MatterQuestion, bound: number): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from matter where ${conditionsOf(question)} limit ${bound}) as counted`.execute(db)
  return rows[0]?.total ?? 0
}

/** A row of `listPoints`. */
export interface PointRow {
  readonly id: string
  readonly number: string
  readonly status: Matter['status']
  readonly category: string
  readonly lon: number
  readonly lat: number
  readonly due_at: Date | null
  readonly amber_at: Date | null
  readonly red_at: Date | null
  readonly asked_move: MoveId | null
}

/** The points of the list within a box (west, south, east, north in degrees), at most `limit`. */
export async function listPoints(
  db: Kysely<Schema>,
  question: MatterQuestion,
  within: { readonly box: readonly [number, number, number, number]; readonly limit: number },
): Promise<readonly PointRow[]> {
  const [west, south, east, north] = within.box
  const { rows } = await sql<PointRow>`
    select id, number, status, category, lon, lat, due_at, amber_at, red_at, asked_move from matter
    where ${conditionsOf(question)} and geom && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4490)
    limit ${within.limit}`.execute(db)
  return rows
}

function conditionsOf(question: MatterQuestion): RawBuilder<unknown> {
  const { scope } = question
  const parts = [sql<SqlBool>`matter.district = ${scope.district}`, inScope(scope), ...filters.map((filter) => filter(question))]
  return sql.join(
    parts.filter((part) => part !== undefined),
    sql` and `,
  )
}

type Filter = (question: MatterQuestion) => RawBuilder<SqlBool> | undefined

/** One filter: its condition, when the question has a value for it. */
function on<Key extends keyof MatterQuestion['query']>(
  key: Key,
  condition: (value: NonNullable<MatterQuestion['query'][Key]>, question: MatterQuestion) => RawBuilder<SqlBool> | undefined,
): Filter {
  return (question) => {
    const value = question.query[key]
    return value === undefined ? undefined : condition(value, question)
  }
}

const filters: readonly Filter[] = [
  on('ended', (ended) => endedCondition(ended)),
  on('status', (status) => sql`matter.status = any(${status.split(',')}::text[])`),
  on('category', (category) => categoryCondition(category.split(','))),
  on('area', (area) => inArea(divisionPrefix(area))),
  on('unit', (unit) => sql`matter.lead_unit = ${unit}`),
  on('channel', (channel) => sql`matter.channel = any(${channel.split(',')}::text[])`),
  on('heat', (heat, { now }) => heatCondition(heat, new Date(now))),
  on('turn', (turn, { person }) => turnCondition(turn, person)),
  on('from', (from) => sql`matter.reported_at >= ${from}::timestamptz`),
  on('to', (to) => sql`matter.reported_at < ${to}::timestamptz + interval '1 day'`),
  on('q', (q) => (q.trim() === '' ? undefined : searchCondition(q))),
]

function endedCondition(ended: MatterQuery['ended']): RawBuilder<SqlBool> | undefined {
  if (ended === 'all') return undefined
  return ended === 'yes' ? sql<SqlBool>`matter.ended_at is not null` : sql<SqlBool>`matter.ended_at is null`
}

function categoryCondition(codes: readonly string[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(
    codes.map((code) => sql`matter.category like ${`${code.replaceAll(/[%_\\]/gu, '')}%`}`),
    sql` or `,
  )})`
}

function heatCondition(heat: Exclude<MatterQuery['heat'], undefined>, now: Date): RawBuilder<SqlBool> {
  const running = sql`matter.ended_at is null`
  if (heat === 'overdue') return sql<SqlBool>`(${running} and matter.due_at < ${now})`
  if (heat === 'red') return sql<SqlBool>`(${running} and matter.red_at < ${now} and matter.due_at >= ${now})`
  return sql<SqlBool>`(${running} and matter.amber_at < ${now} and matter.red_at >= ${now})`
}

function turnCondition(turn: 'mine' | 'claimed', person: KeptPerson): RawBuilder<SqlBool> {
  if (turn === 'claimed') return sql<SqlBool>`matter.claimed_by = ${person.id}`
  const others = turnStatuses(person.roles.filter((role) => role !== 'handler'))
  const own = person.roles.includes('handler') ? turnStatuses(['handler']) : []
  const asked = person.roles.includes('leader') ? sql`or matter.asked_move is not null` : sql``
  return sql<SqlBool>`(matter.status = any(${[...others]}::text[])
    or (matter.status = any(${[...own]}::text[]) and matter.lead_unit = ${person.unit ?? ''}) ${asked})`
}

/** Every word of the question must be there: by its keys through the index, then as it was written. */
function searchCondition(q: string): RawBuilder<SqlBool> {
  const terms = q.trim().split(/\s+/u).slice(0, 8)
  const parts = terms.map((term) => {
    const like = `%${term.replaceAll(/[%_\\]/gu, String.raw`\$&`)}%`
    return sql`(matter.words @> ${[...bigramsOf(term)]}::text[]
      and (matter.description ilike ${like} or matter.address ilike ${like} or matter.number ilike ${like}))`
  })
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
