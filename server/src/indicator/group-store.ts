import type { Post, UnitSide } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

import { inScope } from '../matter/scope-store.ts'
import { criteriaOf, dateColumns, postColumns, unitColumns, type Reading } from './field-store.ts'
import { isLaidOut, type Apart, type Range } from './grouping.ts'

const plainKeys = {
  street: sql<string>`(matter.street || '000')`,
  community: sql<string>`matter.community`,
  grid: sql<string>`matter.grid`,
  category: sql<string>`matter.category`,
  channel: sql<string>`matter.channel`,
} as const

/** The expression that says which row a matter belongs to; null where answers are not told apart. */
export function keyOf(apart: Apart, range: Range): RawBuilder<string | null> {
  const { by } = apart
  if (by === undefined) return sql<null>`null::text`
  if (by === 'unit') return unitKey(apart.side)
  if (by === 'person') return personKey(apart.post)
  if (by === 'day') return dayKey(range, 'YYYY-MM-DD')
  return by === 'month' ? dayKey(range, 'YYYY-MM') : plainKeys[by]
}

function unitKey(side: UnitSide): RawBuilder<string> {
  return unitColumns[side]
}

function personKey(post: Post = 'handle'): RawBuilder<string> {
  return postColumns[post]
}

function dayKey({ on, timeZone }: Range, format: string): RawBuilder<string> {
  return sql<string>`to_char(${dateColumns[on]} at time zone ${timeZone}, ${format})`
}

/** The tables that are read: the matters, laid out by the units they were sent to where that is asked. */
export function tablesOf(apart: Apart): RawBuilder<unknown> {
  return sql`matter ${laidOut(apart)}`
}

/** Lays rows named `matter` out by the units they were sent to. */
export const bySentUnits = sql`cross join lateral jsonb_array_elements_text(matter.sent_to) as sent(unit)`

/** The same where it is asked. */
export function laidOut(apart: Apart): RawBuilder<unknown> {
  return isLaidOut(apart) ? bySentUnits : sql``
}

/** How fields are read in these rows. */
export function readingOf(apart: Apart, range: Range): Reading {
  return { now: range.now, ...(isLaidOut(apart) && { sentUnit: unitColumns.sent }) }
}

/** The conditions that every counted matter meets: district, scope, period, filters, and the rows the asker may see. */
export function conditionsOf(range: Range, apart: Apart): RawBuilder<SqlBool> {
  const { scope, on, from, to, filters } = range
  const date = dateColumns[on]
  const only = apart.only ? sql`and ${keyOf(apart, range)} = any(${[...apart.only]}::text[])` : sql``
  return sql<SqlBool>`matter.district = ${scope.district} and ${inScope(scope)} and ${date} >= ${from} and ${date} < ${to}
    and ${criteriaOf(filters, readingOf(apart, range))} ${only}`
}
