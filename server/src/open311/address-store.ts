import type { Position } from '@yiwang/contract'
import { bigramsOf } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { searchKeys } from '../matter/scope-store.ts'

/** Where an address lies, if a matter with exactly this address came with a position before. The index of words serves it. */
export async function findPositionOfAddress(db: Kysely<Schema>, district: string, address: string): Promise<Position | undefined> {
  const words = bigramsOf(address)
  if (words.length === 0) return undefined
  return db
    .selectFrom('matter')
    .select(['lon', 'lat'])
    .where('district', '=', district)
    .where(sql<boolean>`${searchKeys} @> ${[...words]}::text[]`)
    .where('address', '=', address)
    .limit(1)
    .executeTakeFirst()
}
