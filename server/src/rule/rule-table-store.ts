import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { raiseRevision } from '../district/district-store.ts'

type Db = Kysely<Schema>

/** The tables of rules that have versions, and the column that holds the rows of each. */
const ruleTables = { dispatch_table: 'rules', limit_table: 'rows' } as const

export type RuleTable = keyof typeof ruleTables

/** A kept version of a table of rules; `madeAt` is epoch milliseconds, `madeBy` a person's id. */
export interface KeptVersion {
  readonly version: string
  readonly note: string
  readonly madeAt: number
  readonly madeBy: string
  readonly rows: unknown
}

/** The next version of a table; `at` is the moment from which it counts, epoch milliseconds. */
export interface NewVersion {
  readonly district: string
  readonly basedOn: string
  readonly note: string
  readonly madeBy: string
  readonly at: number
  readonly rows: readonly unknown[]
}

/** The newest version of a table. */
export async function findNewestVersion(db: Db, table: RuleTable, district: string): Promise<KeptVersion | undefined> {
  const { rows } = await sql<{ version: number; note: string; made_at: Date; made_by: string; rows: unknown }>`
    select version, note, made_at, made_by, ${sql.ref(ruleTables[table])} as rows from ${sql.table(table)}
    where district = ${district} order by version desc limit 1`.execute(db)
  const row = rows[0]
  return row && { version: String(row.version), note: row.note, madeAt: row.made_at.getTime(), madeBy: row.made_by, rows: row.rows }
}

/**
 * Keeps the next version if the one that it is based on is still the newest; answers whether it did. Of two writers at
 * once the second runs into the first one's key and keeps nothing.
 */
export async function keepVersion(db: Db, table: RuleTable, next: NewVersion): Promise<boolean> {
  const at = Temporal.Instant.fromEpochMilliseconds(next.at).toString()
  return db.transaction().execute(async (within) => {
    const { rows } = await sql`
      insert into ${sql.table(table)} (district, version, valid_from, ${sql.ref(ruleTables[table])}, note, made_by, made_at)
      select ${next.district}::text, coalesce(max(version), 0) + 1, ${at}::timestamptz, ${JSON.stringify(next.rows)}::jsonb,
        ${next.note}::text, ${next.madeBy}::text, ${at}::timestamptz
      from ${sql.table(table)} where district = ${next.district}
      having coalesce(max(version), 0)::text = ${next.basedOn}
      on conflict (district, version) do nothing
      returning version`.execute(within)
    if (rows.length === 0) return false
    await raiseRevision(within, next.district)
    return true
  })
}
