import type { Category } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { raiseRevision } from '../district/district-store.ts'

/** Puts a category in the place of the one with its code; answers whether there was one. */
export async function changeCategory(db: Kysely<Schema>, district: string, category: Category): Promise<boolean> {
  return db.transaction().execute(async (within) => {
    const changed = await within
      .updateTable('category')
      .set({ data: JSON.stringify(category) })
      .where('district', '=', district)
      .where('code', '=', category.code)
      .returning('code')
      .executeTakeFirst()
    if (!changed) return false
    await raiseRevision(within, district)
    return true
  })
}
