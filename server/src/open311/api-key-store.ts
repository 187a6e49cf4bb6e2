import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** Only this is kept of a key, so that the database gives none away. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** Lets whoever has this key send requests to a district. Keeping a key again changes only its name. */
export async function keepApiKey(
  db: Kysely<Schema>,
  district: string,
  { key, name }: { readonly key: string; readonly name: string },
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({ district, key_hash: hashApiKey(key), name })
    .onConflict((conflict) => conflict.columns(['district', 'key_hash']).doUpdateSet({ name }))
    .execute()
}

/** The hashes of every key of a district. */
export async function listApiKeyHashes(db: Kysely<Schema>, district: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('api_key').select('key_hash').where('district', '=', district).execute()
  return rows.map(({ key_hash: hash }) => hash)
}
