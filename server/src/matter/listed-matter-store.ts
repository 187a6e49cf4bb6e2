import type { Clock } from '@yiwang/kernel'
import { sql, type RawBuilder } from 'kysely'

import { isMarkedAlike, type MatterQuestion } from './filter-store.ts'
import type { Page } from './page-store.ts'
import type { ClockFacts, RowFacts } from './row-facts.ts'

/** A matter as a list reads it, with its key in the order of the list: epoch milliseconds or a weight. */
export interface ListedMatter extends RowFacts {
  readonly claimedByName: string | null
  readonly claimedByNameEn: string | null
  readonly isAlike: boolean
  readonly key: number
}

/** A row of a page's query: a matter, or none where it brings a count alone. */
export interface PageRow extends Omit<ListedMatter, 'id' | 'key' | 'clock' | 'isAlike'> {
  readonly id: string | null
  readonly key: number | null
  readonly isAlike: boolean | null
  readonly dueAt: number
  readonly amberAt: number
  readonly redAt: number
  readonly limitUnit: Clock['limit']['unit'] | null
  readonly restingClock: Clock | null
}

/**
 * What a page shows of a matter, from its columns: to unpack the state of each row costs more than to find the row. Only a
 * clock that rests is read from there.
 */
export function shown({ sort }: Page): RawBuilder<unknown> {
  return sql`${sort === 'weight' ? sql`page.at` : milliseconds('page.at')} as key, ${columns}`
}

/** The page's matters beside it, with the names of whoever claimed them. */
export function besidePage({ scope }: MatterQuestion): RawBuilder<unknown> {
  return sql`left join matter on matter.district = ${scope.district} and matter.id = page.id
    left join person on person.district = matter.district and person.id = matter.claimed_by`
}

function milliseconds(column: string): RawBuilder<unknown> {
  return sql.raw(`round(date_part('epoch', ${column}) * 1000)`)
}

const columns = sql`matter.id, matter.number, matter.status, matter.version, matter.channel, matter.category, matter.description,
  matter.lon, matter.lat, matter.grid, matter.area, matter.address, matter.suggested_unit as "suggestedUnit",
  matter.lead_unit as "leadUnit", matter.co_units as "coUnits", matter.claimed_by as "claimedBy", person.name as "claimedByName",
  person.name_en as "claimedByNameEn",
  matter.asked_move as "askedMove", ${milliseconds('matter.reported_at')} as "reportedAt", ${milliseconds('matter.due_at')} as "dueAt",
  ${milliseconds('matter.amber_at')} as "amberAt", ${milliseconds('matter.red_at')} as "redAt", matter.limit_unit as "limitUnit",
  case when matter.ended_at is null and matter.limit_unit is null then matter.state -> 'clock' end as "restingClock",
  matter.returns, matter.reopenings, matter.reports, ${isMarkedAlike} as "isAlike"`

/** The matters among the rows. */
export function listed(rows: readonly PageRow[]): readonly ListedMatter[] {
  return rows.flatMap((row) => {
    const { id, key, dueAt, amberAt, redAt, limitUnit, restingClock, ...rest } = row
    if (id === null || key === null) return []
    const clock: ClockFacts | null = limitUnit === null ? restingClock : { dueAt, amberAt, redAt, limit: { unit: limitUnit } }
    return [{ ...rest, id, key: Number(key), isAlike: row.isAlike === true, clock }]
  })
}
