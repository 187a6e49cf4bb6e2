import type { PeriodDate } from '@yiwang/kernel'
import { sql, type RawBuilder } from 'kysely'

import { criteriaOf, dateColumns, fieldOf, postColumns, unitColumns, type Reading } from '../field-store.ts'
import { bySentUnits } from '../group-store.ts'
import { lenses, seen, type Lens, type LensName } from './lens.ts'
import { counterCount, rolledParts, type RolledPart } from './rolled-parts.ts'

/** The columns that hold the numbers of a cell. */
export const counters = Array.from({ length: counterCount }, (_, index) => sql.ref(`c${index}`))

/** The rows that are put into cells, under the name `matter`, and how often each counts. */
export interface Counted {
  readonly rows: RawBuilder<unknown>
  readonly sign: RawBuilder<number>
}

const keys: Readonly<Record<LensName, RawBuilder<string | null>>> = {
  ...unitColumns,
  ...postColumns,
  area: sql<null>`null::text`,
  category: sql<string>`matter.category`,
  channel: sql<string>`matter.channel`,
}

/** No part asks what depends on the moment. */
const anyTime = new Date(0)

/**
 * The day cells that these rows of a district make, as statements to be joined: one for each date, and one for the units
 * that a matter was sent to. What comes to nothing is left out.
 */
export function cellsOf(counted: Counted, timeZone: string): readonly RawBuilder<unknown>[] {
  const pairs = lenses.flatMap((lens) => lens.on.map((on) => ({ lens, on, isLaidOut: lens.name === 'sent' })))
  const sources = Map.groupBy(pairs, ({ on, isLaidOut }) => `${on} ${isLaidOut}`)
  return [...sources.values()].flatMap((group) => {
    const [first] = group
    return first ? [daysOf(counted, { ...first, timeZone, lenses: group.map(({ lens }) => lens) })] : []
  })
}

interface Source {
  readonly on: PeriodDate
  readonly isLaidOut: boolean
  readonly timeZone: string
  readonly lenses: readonly Lens[]
}

function daysOf({ rows, sign }: Counted, { on, isLaidOut, timeZone, lenses: through }: Source): RawBuilder<unknown> {
  const reading: Reading = { now: anyTime, ...(isLaidOut && { sentUnit: unitColumns.sent }) }
  const told = counters.map((name, index) => {
    const part = rolledParts[on][index]
    return sql`${part ? amountOf(part, { sign, reading }) : sql`0`} as ${name}`
  })
  const sums = counters.map((name) => sql`sum(told.${name})::int as ${name}`)
  const date = dateColumns[on]
  return sql`
    select lens.name as lens, ${on}::text as on_date, seen.seen_by, told.start, lens.area, coalesce(lens.key, '') as key, ${sql.join(sums)}
    from (${rows}) as matter ${isLaidOut ? bySentUnits : sql``}
    cross join lateral (select (${date} at time zone ${timeZone})::date as start, ${sql.join(told)}) as told
    cross join lateral (values ${sql.join(through.map((lens) => lensRow(lens)))}) as lens(name, area, key, seen_by)
    cross join lateral unnest(lens.seen_by) as seen(seen_by)
    where ${date} is not null
    group by lens.name, seen.seen_by, told.start, lens.area, lens.key
    having ${sql.join(
      counters.map((name) => sql`sum(told.${name}) <> 0`),
      sql` or `,
    )}`
}

function lensRow({ name, area, seenBy }: Lens): RawBuilder<unknown> {
  const key = keys[name]
  const by = {
    all: sql`array[${seen.byAll}::text]`,
    units: sql`matter.units`,
    own: sql`array[case when ${key} = any(matter.units) then ${seen.byOwn}::text else ${seen.byOwnNoLonger}::text end]`,
  }
  return sql`(${name}::text, ${sql.ref(`matter.${area}`)}, ${key}, ${by[seenBy]})`
}

/** What a row adds to a part: its sign, or its field with that sign; nothing where it does not meet the criteria. */
export function amountOf(
  { of, sum }: RolledPart,
  { sign, reading }: { readonly sign: RawBuilder<unknown>; readonly reading: Reading },
): RawBuilder<unknown> {
  const amount = sum ? sql`${sign} * coalesce(${fieldOf(sum, reading)}, 0)` : sign
  return sql`(case when ${criteriaOf(of, reading)} then ${amount} else 0 end)`
}
