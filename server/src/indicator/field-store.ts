import { codePrefix, type Calendar, type Criterion, type MatterField, type PeriodDate, type Post, type UnitSide } from '@yiwang/kernel'
import { sql, type RawBuilder, type SqlBool } from 'kysely'

/** What fields depend on besides the row: the moment, and the unit that a row stands for where units compare by what was sent to them. */
export interface Reading {
  readonly now: Date
  readonly sentUnit?: RawBuilder<unknown>
}

type Column = (reading: Reading) => RawBuilder<unknown>

/** The columns of `periodDates`. */
export const dateColumns: Readonly<Record<PeriodDate, RawBuilder<Date>>> = {
  reported: sql<Date>`matter.reported_at`,
  accepted: sql<Date>`matter.accepted_at`,
  dispatched: sql<Date>`matter.first_dispatched_at`,
  handled: sql<Date>`matter.handled_at`,
  closed: sql<Date>`matter.first_closed_at`,
}

/** The columns that say who answers in a post. */
export const postColumns: Readonly<Record<Post, RawBuilder<string>>> = {
  accept: sql<string>`matter.accepted_by`,
  dispatch: sql<string>`matter.first_dispatched_by`,
  handle: sql<string>`matter.handled_by`,
  verify: sql<string>`matter.verified_by`,
}

/** The columns of `unitSides`; those sent to are a list on the matter, laid out as rows named `sent`. */
export const unitColumns: Readonly<Record<UnitSide, RawBuilder<string>>> = {
  lead: sql<string>`matter.lead_unit`,
  handled: sql<string>`matter.handled_unit`,
  sent: sql<string>`sent.unit`,
}

const fieldColumns: Readonly<Record<MatterField, Column>> = {
  status: plain('status'),
  channel: plain('channel'),
  category: plain('category'),
  area: plain('area'),
  leadUnit: plain('lead_unit'),
  handledUnit: plain('handled_unit'),
  reports: plain('reports'),
  returns: plain('returns'),
  rulings: plain('rulings'),
  rejects: plain('rejects'),
  reopenings: plain('reopenings'),
  extensions: plain('extensions'),
  hangUps: plain('hang_ups'),
  score: plain('rating'),
  isDecided: isThere('accepted_at'),
  isAccepted: () => sql`(matter.accepted_at is not null and matter.status <> 'declined')`,
  isAnsweredAtOnce: plain('answered_at_once'),
  isDispatched: isThere('first_dispatched_at'),
  isHandled: isThere('handled_at'),
  isClosed: isThere('first_closed_at'),
  isEnded: () => sql`(matter.stage is null)`,
  isOverdue: ({ now }) => sql`(matter.stage is not null and matter.due_at < ${now})`,
  isReturned: ({ sentUnit }) => (sentUnit ? sql`coalesce(matter.returned_by ? ${sentUnit}, false)` : sql`(matter.returned_by is not null)`),
  isReopened: () => sql`(matter.closed_reopenings > 0)`,
  isSolved: plain('is_solved'),
  acceptedLate: plain('accepted_late'),
  dispatchedLate: plain('first_dispatched_late'),
  handledLate: plain('handled_late'),
  verifiedLate: plain('verified_late'),
  acceptTime: () => worked(dateColumns.reported, dateColumns.accepted),
  dispatchTime: () => worked(dateColumns.accepted, dateColumns.dispatched),
  handleTime: () => worked(dateColumns.dispatched, dateColumns.handled),
  closeTime: () => worked(dateColumns.reported, dateColumns.closed),
}

/** A field of the grammar as an expression over `matter`; a working time needs `workingTime` before the statement. */
export function fieldOf(field: MatterField, reading: Reading): RawBuilder<unknown> {
  return fieldColumns[field](reading)
}

/** The criteria as one condition over `matter`. */
export function criteriaOf(criteria: readonly Criterion[], reading: Reading): RawBuilder<SqlBool> {
  if (criteria.length === 0) return sql<SqlBool>`true`
  return sql<SqlBool>`(${sql.join(
    criteria.map((criterion) => criterionOf(criterion, fieldOf(criterion.field, reading))),
    sql` and `,
  )})`
}

/** A criterion as a condition over an expression that has the value of its field. */
export function criterionOf(criterion: Criterion, field: RawBuilder<unknown>): RawBuilder<unknown> {
  switch (criterion.operator) {
    case 'known':
      return sql`(${field}) is not null`
    case 'is':
      return criterion.value ? field : sql`not ${field}`
    case 'at_least':
      return sql`${field} >= ${criterion.value}`
    case 'at_most':
      return sql`${field} <= ${criterion.value}`
    case 'one_of':
      return sql`${field} = any(${[...criterion.values]}::text[])`
    case 'none_of':
      return sql`${field} <> all(${[...criterion.values]}::text[])`
    case 'within':
      return sql`(${sql.join(
        criterion.values.map((code) => sql`starts_with(${field}, ${codePrefix(criterion.field, code)})`),
        sql` or `,
      )})`
  }
}

/**
 * The working calendar as a table named `working` before the statement: the openings, closings and working milliseconds
 * before them, with which `worked` tells the working time between two instants as the kernel does. It is read as single
 * values and never joined, so that no row carries the calendar through a sort.
 */
export function workingTime({ opens, closes, before, startsAt, endsAt }: Calendar): RawBuilder<unknown> {
  return sql`with working as materialized (select ${[...opens]}::float8[] as opens, ${[...closes]}::float8[] as closes,
    ${[...before]}::float8[] as before, ${startsAt}::float8 as starts_at, ${endsAt}::float8 as ends_at)`
}

const working = {
  opens: sql`(select opens from working)`,
  closes: sql`(select closes from working)`,
  before: sql`(select before from working)`,
  startsAt: sql`(select starts_at from working)`,
  endsAt: sql`(select ends_at from working)`,
} as const

function worked(from: RawBuilder<unknown>, to: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${workedUntil(to)} - ${workedUntil(from)})`
}

function workedUntil(at: RawBuilder<unknown>): RawBuilder<unknown> {
  const ms = sql`(extract(epoch from ${at}) * 1000)::float8`
  const { opens, closes, before, startsAt, endsAt } = working
  const period = sql`width_bucket(${ms}, ${opens})`
  return sql`(case when ${ms} < ${startsAt} or ${ms} > ${endsAt} then null when ${ms} < (${opens})[1] then 0
    else (${before})[${period}] + least(${ms}, (${closes})[${period}]) - (${opens})[${period}] end)`
}

function plain(name: string): Column {
  const reference = sql.ref(`matter.${name}`)
  return () => reference
}

function isThere(name: string): Column {
  const expression = sql`(${sql.ref(`matter.${name}`)} is not null)`
  return () => expression
}
