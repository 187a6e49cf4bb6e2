import type { StatisticView } from '@yiwang/contract'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** A series of numbers. */
export type Statistic = Pick<StatisticView, 'code' | 'name' | 'unit' | 'source' | 'owner'>

/** A reading of a series as it was kept: `on` is the day it speaks of, `at` when it was kept (epoch milliseconds). */
export interface KeptReading {
  readonly statistic: string
  readonly on: string
  readonly value: number
  readonly source: string
  readonly file: string | null
  readonly by: string
  readonly at: number
}

/** The series of a district by their names, each with its newest reading. */
export async function listStatistics(db: Db, district: string): Promise<readonly StatisticView[]> {
  const { rows } = await sql<Statistic & { on: string | null; value: number | null; readings: number }>`
    select code, name, unit, source, owner, newest.on, newest.value, coalesce(counted.readings, 0) as readings from statistic
    left join lateral (
      select on_day::text as on, value from statistic_reading as reading
      where reading.district = statistic.district and reading.statistic = statistic.code
      order by on_day desc, seq desc limit 1
    ) as newest on true
    left join lateral (
      select count(*)::int as readings from statistic_reading as reading
      where reading.district = statistic.district and reading.statistic = statistic.code
    ) as counted on true
    where district = ${district} order by name`.execute(db)
  return rows.map(({ on, value, ...row }) => ({ ...row, latest: on === null || value === null ? null : { on, value } }))
}

/** A series by its code. */
export async function findStatistic(db: Db, district: string, code: string): Promise<Statistic | undefined> {
  return db
    .selectFrom('statistic')
    .select(['code', 'name', 'unit', 'source', 'owner'])
    .where('district', '=', district)
    .where('code', '=', code)
    .executeTakeFirst()
}

/** Holds the series of a district as they are until the transaction ends. */
export async function lockStatistics(within: Db, district: string): Promise<void> {
  await within.selectFrom('statistic').select('code').where('district', '=', district).orderBy('code').forUpdate().execute()
}

/** Keeps a new series, or what changed of one with this code. */
export async function keepStatistic(db: Db, district: string, statistic: Statistic): Promise<void> {
  const { code, ...rest } = statistic
  await db
    .insertInto('statistic')
    .values({ district, code, ...rest })
    .onConflict((conflict) => conflict.columns(['district', 'code']).doUpdateSet(rest))
    .execute()
}

/** Adds readings; one for a day that has one already corrects it from then on. */
export async function addReadings(db: Db, district: string, readings: readonly KeptReading[]): Promise<void> {
  if (readings.length === 0) return
  await db
    .insertInto('statistic_reading')
    .values(
      readings.map(({ statistic, on, value, source, file, by, at }) => ({
        district,
        statistic,
        value,
        source,
        file,
        on_day: on,
        made_by: by,
        made_at: new Date(at),
      })),
    )
    .execute()
}

/** The readings of series as they were known at a moment: of each day the last that was kept by then, in the order of the days. */
export async function listReadings(
  db: Db,
  district: string,
  { statistics, until }: { readonly statistics: readonly string[]; readonly until: Date },
): Promise<readonly KeptReading[]> {
  if (statistics.length === 0) return []
  const { rows } = await sql<Omit<KeptReading, 'at'> & { at: Date }>`
    select distinct on (statistic, on_day) statistic, on_day::text as on, value, source, file, made_by as by, made_at as at
    from statistic_reading
    where district = ${district} and statistic = any(${[...statistics]}::text[]) and made_at < ${until}
    order by statistic, on_day, seq desc`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.getTime() }))
}
