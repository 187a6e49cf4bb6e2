import type { Matter } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { FoundMatter } from '../matter/matter-store.ts'

/** The matters that came in with these keys before, each with the hash of its last event. */
export async function listKnown(db: Kysely<Schema>, district: string, keys: readonly string[]): Promise<Map<string, FoundMatter>> {
  const { rows } = await sql<{ key: string; state: Matter; hash: string }>`
    select m.intake_key as key, m.state, e.hash
    from matter m join matter_event e on e.district = m.district and e.matter = m.id and e.seq = m.version
    where m.district = ${district} and m.intake_key = any(${[...keys]}::text[])`.execute(db)
  return new Map(rows.map(({ key, state, hash }) => [key, { matter: state, head: hash }]))
}
