import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/**
 * Removes people and accounts while there is no district: a set-up that was cut short left them, and their user names
 * would be taken for ever. Once there is a district it removes nothing.
 */
export async function dropUnfinished(db: Kysely<Schema>): Promise<void> {
  await sql`with people as (delete from person where not exists (select from district)),
    lines as (delete from access_log where not exists (select from district)),
    heads as (delete from access_log_head where not exists (select from district))
    delete from auth_user where not exists (select from district)`.execute(db)
}
