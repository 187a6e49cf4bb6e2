import type { CalendarDay } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { raiseRevision } from '../district/district-store.ts'

type Db = Kysely<Schema>

/** The days of a year that the district counts otherwise than the nation, in order. */
export async function listOverrides(db: Db, district: string, year: number): Promise<readonly CalendarDay[]> {
  const rows = await db
    .selectFrom('calendar_day')
    .selectAll()
    .where('district', '=', district)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day')
    .execute()
  return rows.map(({ day, is_working: isWorking, note }) => ({ day, isWorking, note }))
}

/** Counts a day the district's own way from now on. */
export async function keepOverride(db: Db, district: string, { day, isWorking, note }: CalendarDay): Promise<void> {
  await db.transaction().execute(async (within) => {
    await within
      .insertInto('calendar_day')
      .values({ district, day, is_working: isWorking, note })
      .onConflict((conflict) => conflict.columns(['district', 'day']).doUpdateSet({ is_working: isWorking, note }))
      .execute()
    await raiseRevision(within, district)
  })
}

/** Counts a day as the nation does again; answers whether the district had counted it its own way. */
export async function dropOverride(db: Db, district: string, day: string): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const dropped = await within
      .deleteFrom('calendar_day')
      .where('district', '=', district)
      .where('day', '=', day)
      .returning('day')
      .executeTakeFirst()
    if (!dropped) return false
    await raiseRevision(within, district)
    return true
  })
}
