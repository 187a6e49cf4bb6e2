import type { Calendar } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import type { District } from '../../district/district.ts'
import { workingTime } from '../field-store.ts'
import { definitionOf } from './definition.ts'
import { cellsOf, counters } from './source-store.ts'
import { foldedTimes, timeColumns, timeValues } from './time-store.ts'

type Db = Kysely<Schema>

/** A district whose roll-ups are kept: where its days begin, when it works, and by what definition. */
export interface Rolled {
  readonly code: string
  readonly timeZone: string
  readonly calendar: Calendar
  readonly definition: string
}

/** A district as its roll-ups are kept. */
export function rolledOf(district: District): Rolled {
  const { code, timeZone, calendar } = district
  return { code, timeZone, calendar, definition: definitionOf(district) }
}

const columns = sql`lens, on_date, seen_by, start, area, key`
const numbers = sql.join(counters)

/**
 * Folds the oldest changes of a district into its cells, at most so many, in one statement: whoever reads sees either
 * the changes or the cells with them. Answers how many there were; none when the cells were made by another definition.
 */
export async function foldTail(db: Db, { code, timeZone, calendar, definition }: Rolled, most: number): Promise<number> {
  const gone = { rows: sql`select * from gone`, sign: sql<number>`matter.sign` }
  const { rows } = await sql<{ folded: number }>`
    ${workingTime(calendar)}, gone as materialized (
      delete from roll_tail where district = ${code}
        and seq in (select seq from roll_tail where district = ${code} order by seq limit ${most})
        and exists (select 1 from roll_state where district = ${code} and definition = ${definition})
      returning *
    ), days as materialized (${sql.join(cellsOf(gone, timeZone), sql` union all `)}),
    ${foldedTimes(code)}, kept as (
      insert into roll_up (district, grain, ${columns}, ${numbers})
      select ${code}, cell.* from (select 'day' as grain, ${columns}, ${numbers} from days union all ${monthsOf(sql`days`)}) as cell
      on conflict (district, lens, on_date, seen_by, grain, start, area, key)
      do update set ${sql.join(counters.map((name) => sql`${name} = roll_up.${name} + excluded.${name}`))}
    )
    select count(*)::int as folded from gone`.execute(db)
  return rows[0]?.folded ?? 0
}

/** The months of days. */
function monthsOf(days: RawBuilder<unknown>): RawBuilder<unknown> {
  const sums = counters.map((name) => sql`sum(${name})::int as ${name}`)
  return sql`select 'month' as grain, lens, on_date, seen_by, date_trunc('month', start)::date as start, area, key, ${sql.join(sums)}
    from ${days} group by lens, on_date, seen_by, date_trunc('month', start), area, key`
}

/**
 * Makes the cells of a district from its matters. All of it is seen at one moment: what changes meanwhile stays in the
 * tail. Fails where somebody else folds or makes at the same time; then it is tried again.
 */
export async function makeRollUps(db: Db, rolled: Rolled): Promise<void> {
  await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((within) => makeWithin(within, rolled))
}

async function makeWithin(db: Db, { code, timeZone, calendar, definition }: Rolled): Promise<void> {
  const matters = { rows: sql`select * from matter where district = ${code}`, sign: sql<number>`1` }
  await sql`with tail as (delete from roll_tail where district = ${code}), state as (delete from roll_state where district = ${code}),
    times as (delete from roll_time where district = ${code})
    delete from roll_up where district = ${code}`.execute(db)
  for (const cells of cellsOf(matters, timeZone)) {
    // One after the other: a transaction is one connection.
    // eslint-disable-next-line no-await-in-loop
    await sql`insert into roll_up (district, grain, ${columns}, ${numbers}) select ${code}, 'day', cell.* from (${cells}) as cell
      order by ${columns}`.execute(db)
  }
  const days = sql`roll_up where district = ${code} and grain = 'day'`
  await sql`insert into roll_up (district, grain, ${columns}, ${numbers}) select ${code}, cell.* from (${monthsOf(days)}) as cell`.execute(
    db,
  )
  await sql`${workingTime(calendar)} insert into roll_time (${timeColumns}) select ${timeValues} from matter
    where district = ${code} and handled_at is not null order by handled_at`.execute(db)
  await sql`insert into roll_state (district, definition) values (${code}, ${definition})`.execute(db)
}

/** Whether the cells of a district are made, and by this definition. */
export async function areRollUpsMade(db: Db, { code, definition }: Rolled): Promise<boolean> {
  const { rows } = await sql`select 1 from roll_state where district = ${code} and definition = ${definition}`.execute(db)
  return rows.length > 0
}

/** Whether at least so many changes wait to be folded. */
export async function isTailLong(db: Db, code: string, least: number): Promise<boolean> {
  const { rows } = await sql`select 1 from roll_tail where district = ${code} offset ${least - 1} limit 1`.execute(db)
  return rows.length > 0
}

/** Gives back the room of what was folded, and lets the planner know how long the tail is. */
export async function tidyTail(db: Db): Promise<void> {
  await sql`vacuum (analyze) roll_tail`.execute(db)
}

/** Lets the planner know what cells there are. */
export async function analyzeCells(db: Db): Promise<void> {
  await sql`analyze roll_up, roll_time`.execute(db)
}
