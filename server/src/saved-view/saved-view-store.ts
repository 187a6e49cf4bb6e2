import type { SavedView } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** Whose views: a person of a district. */
export interface Owner {
  readonly district: string
  readonly id: string
}

/** A person's views, oldest first. */
export async function listSavedViews(db: Db, owner: Owner): Promise<SavedView[]> {
  return db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('district', '=', owner.district)
    .where('person', '=', owner.id)
    .orderBy('made_at')
    .orderBy('id')
    .limit(200)
    .execute()
}

/** Keeps a view of a person. */
export async function keepSavedView(db: Db, owner: Owner, view: SavedView): Promise<void> {
  await db
    .insertInto('saved_view')
    .values({ district: owner.district, person: owner.id, ...view })
    .execute()
}

/** Drops a view; answers whether the person had it. */
export async function dropSavedView(db: Db, owner: Owner, id: string): Promise<boolean> {
  const dropped = await db
    .deleteFrom('saved_view')
    .where('district', '=', owner.district)
    .where('person', '=', owner.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return dropped !== undefined
}
