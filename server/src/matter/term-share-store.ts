import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Shares = ReadonlyMap<string, number>

const keptMs = 300_000
const kept = new WeakMap<object, { readonly at: number; readonly shares: Promise<Shares> }>()

/**
 * The share of all matters, 0 to 1, that have all of these search keys, as the database's own statistics make likely: the
 * rarest key's. 0 when a key is not among the common ones. Only for choosing a way; never for what is answered.
 */
export async function findShare(db: Kysely<Schema>, keys: readonly string[]): Promise<number> {
  const shares = await sharesOf(db)
  return Math.min(...keys.map((key) => shares.get(key) ?? 0))
}

function sharesOf(db: Kysely<Schema>): Promise<Shares> {
  const last = kept.get(db)
  if (last && performance.now() - last.at < keptMs) return last.shares
  const shares = readShares(db)
  kept.set(db, { at: performance.now(), shares })
  shares.catch(() => kept.delete(db))
  return shares
}

async function readShares(db: Kysely<Schema>): Promise<Shares> {
  const { rows } = await sql<{ key: string; share: number }>`
    select each.key, each.share from pg_stats,
      unnest(most_common_elems::text::text[], most_common_elem_freqs::float8[]) as each (key, share)
    where schemaname = current_schema() and tablename = 'matter' and attname = 'words' and each.key is not null`.execute(db)
  return new Map(rows.map(({ key, share }) => [key, share]))
}
