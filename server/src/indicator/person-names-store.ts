import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** What people are called, in both languages, by their ids. */
export async function listBothNames(
  db: Kysely<Schema>,
  district: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly zh: string; readonly en: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'name_en'])
    .where('district', '=', district)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name, name_en: nameEn }) => [id, { zh: name, en: nameEn || name }]))
}
