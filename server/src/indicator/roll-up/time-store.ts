import type { Calendar, Criterion, Dimension, MatterField, Measure } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import { answerColumn, type Found } from '../answer-store.ts'
import { fieldOf, workingTime } from '../field-store.ts'
import { conditionsOf, keyOf } from '../group-store.ts'
import type { Apart, Range } from '../grouping.ts'

const handleTime = fieldOf('handleTime', { now: new Date(0) })

/** The columns of `roll_time`, drawn from rows named `matter` in a statement that begins with `workingTime`. */
export const timeColumns = sql`district, id, handled_at, handled_unit, handled_by, area, street, community, units, handle_time`
export const timeValues = sql`matter.district, matter.id, matter.handled_at, matter.handled_unit, matter.handled_by, matter.area, matter.street,
  matter.community, matter.units, ${handleTime}`

const dimensions: ReadonlySet<Dimension | undefined> = new Set([undefined, 'street', 'community', 'day', 'month'])
const filterFields: ReadonlySet<MatterField> = new Set(['area', 'handledUnit'])

/** Whether a measure is a mean or a median of the handling time of what was handled, of which each matter's is kept. */
export function isOfKeptTime(measure: Measure, { on, filters }: Range, apart: Apart): boolean {
  const isTime = (measure.kind === 'median' || measure.kind === 'average') && measure.field === 'handleTime'
  const isPlain = measure.of.every((criterion) => isSaid(criterion)) && filters.every(({ field }) => filterFields.has(field))
  return isTime && on === 'handled' && isPlain && isKeptApart(apart)
}

function isKeptApart({ by, side, post = 'handle' }: Apart): boolean {
  return dimensions.has(by) || (by === 'unit' && side === 'handled') || (by === 'person' && post === 'handle')
}

function isSaid(criterion: Criterion): boolean {
  return criterion.field === 'isHandled' && criterion.operator === 'is' && criterion.value
}

/** What is asked of the kept times, and the definition that they must have been kept by. */
interface TimesAsk {
  readonly range: Range & { readonly calendar: Calendar }
  readonly apart: Apart
  readonly definition: string
  readonly measures: readonly Measure[]
}

/**
 * Answers from the handling times that are kept and from those of what is not folded yet, in one statement: exactly what
 * the matters say at that moment. Nothing when the times were kept by another definition.
 */
export async function readTimes(
  db: Kysely<Schema>,
  { range, apart, definition, measures }: TimesAsk,
): Promise<readonly Found[] | undefined> {
  const { district } = range.scope
  const columns = measures.map((measure, index) => answerColumn(measure, { field: sql`told.ms`, index }))
  const where = conditionsOf(range, apart)
  const { rows } = await sql<Found & { readonly is_made: boolean }>`
    ${workingTime(range.calendar)}, changed as materialized (
      select distinct on (id) * from roll_tail where district = ${district} order by id, seq desc
    ), told as (
      select ${keyOf(apart, range)} as key, matter.handle_time as ms from roll_time as matter
      where ${where} and not exists (select 1 from changed where changed.id = matter.id)
      union all
      select ${keyOf(apart, range)} as key, ${handleTime} as ms from changed as matter where matter.sign = 1 and ${where}
    )
    select told.key, grouping(told.key) as is_total,
      exists (select 1 from roll_state where district = ${district} and definition = ${definition}) as is_made, ${sql.join(columns)}
    from told group by grouping sets ((told.key), ())`.execute(db)
  return rows[0]?.is_made ? rows : undefined
}

/** What a batch of changes, named `gone`, makes of the kept times: the last of each matter counts. For a statement with `workingTime`. */
export function foldedTimes(district: string): RawBuilder<unknown> {
  return sql`last as materialized (select distinct on (id) * from gone order by id, seq desc),
    times_gone as (
      delete from roll_time where district = ${district} and id in (select id from last where sign < 0 or handled_at is null)
    ), times_kept as (
      insert into roll_time (${timeColumns}) select ${timeValues} from last as matter where matter.sign > 0 and matter.handled_at is not null
      on conflict (district, id) do update set handled_at = excluded.handled_at, handled_unit = excluded.handled_unit,
        handled_by = excluded.handled_by, area = excluded.area, street = excluded.street, community = excluded.community,
        units = excluded.units, handle_time = excluded.handle_time
    )`
}
