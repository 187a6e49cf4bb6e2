import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { ShownFile } from './file-store.ts'

/** A file that was brought as the proof of a pledge, or as the source of a reading. */
export async function findPledgeFile(db: Kysely<Schema>, district: string, sha256: string): Promise<ShownFile | undefined> {
  const { rows } = await sql<ShownFile>`
    select district, sha256, type, clean from file
    where district = ${district} and sha256 = ${sha256} and (
      exists (select 1 from pledge_event where district = ${district} and body -> 'proof' ->> 'file' = ${sha256})
      or exists (select 1 from statistic_reading where district = ${district} and file = ${sha256})
    )`.execute(db)
  return rows[0]
}
