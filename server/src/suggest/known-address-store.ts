import { bigramsOf, type Scope } from '@yiwang/kernel'
import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope, searchKeys } from '../matter/scope-store.ts'

/** An address that a matter within the scope was reported at, and where that was. */
export interface KnownAddress {
  readonly address: string
  readonly lon: number
  readonly lat: number
  readonly grid: string | null
}

/** The addresses that hold these words, of the newest matters first; the same address comes once for each matter. */
export async function listKnownAddresses(
  db: Kysely<Schema>,
  scope: Scope,
  { typed, most }: { readonly typed: string; readonly most: number },
): Promise<readonly KnownAddress[]> {
  const like = `%${typed.replaceAll(/[%_\\]/gu, String.raw`\$&`).replaceAll(/\s+/gu, '%')}%`
  const keys = bigramsOf(typed).filter((key) => !/^\d+$/u.test(key))
  if (keys.length === 0) return []
  const { rows } = await sql<KnownAddress>`
    select address, lon, lat, grid from (
      select address, lon, lat, grid, reported_at, id from matter
      where district = ${scope.district} and ${searchKeys} @> ${[...keys]}::text[] and address ilike ${like} and ${inScope(scope)} limit 400
    ) as known order by reported_at desc, id desc limit ${most}`.execute(db)
  return rows
}
