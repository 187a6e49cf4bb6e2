import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/**
 * Keeps everybody else off these matters until the transaction ends. They are taken in the order of their ids, so that two
 * who want the same ones never wait for each other.
 */
export async function lockMatters(within: Kysely<Schema>, district: string, ids: readonly string[]): Promise<void> {
  await sql`select id from matter where district = ${district} and id = any(${[...ids]}::uuid[]) order by id for update`.execute(within)
}
