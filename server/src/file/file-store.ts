import type { Scope } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { inScope } from '../matter/scope-store.ts'
import type { ShelvedFile } from './file-shelf.ts'

/** Notes a file that was put on the shelf, and by whom; a file known already stays as it is. */
export async function keepFile(db: Kysely<Schema>, file: ShelvedFile & { readonly district: string; readonly by: string }): Promise<void> {
  await db
    .insertInto('file')
    .values({ district: file.district, sha256: file.sha256, type: file.type, bytes: file.bytes, name: null, made_by: file.by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The media types of those of the files that are there. */
export async function listFileTypes(db: Kysely<Schema>, district: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map()
  const rows = await db
    .selectFrom('file')
    .select(['sha256', 'type'])
    .where('district', '=', district)
    .where('sha256', 'in', files)
    .execute()
  return new Map(rows.map(({ sha256, type }) => [sha256, type]))
}

/** The media type of a file that proves a matter within the scope. */
export async function findFileInScope(db: Kysely<Schema>, scope: Scope, sha256: string): Promise<string | undefined> {
  const row = await selectProving(db, scope.district, sha256).where(inScope(scope)).executeTakeFirst()
  return row?.type
}

/** The media type of a photo of the matter that this follow-up code belongs to; documents are not for everybody. */
export async function findPhotoByCode(
  db: Kysely<Schema>,
  district: string,
  photo: { readonly sha256: string; readonly code: string },
): Promise<string | undefined> {
  const row = await selectProving(db, district, photo.sha256)
    .where('matter.follow_code', '=', photo.code)
    .where('matter_file.kind', 'in', ['before_photo', 'after_photo'])
    .executeTakeFirst()
  return row?.type
}

function selectProving(db: Kysely<Schema>, district: string, sha256: string) {
  return db
    .selectFrom('matter_file')
    .innerJoin('matter', (join) => join.onRef('matter.district', '=', 'matter_file.district').onRef('matter.id', '=', 'matter_file.matter'))
    .innerJoin('file', (join) => join.onRef('file.district', '=', 'matter_file.district').onRef('file.sha256', '=', 'matter_file.file'))
    .select('file.type')
    .where('matter_file.district', '=', district)
    .where('matter_file.file', '=', sha256)
}
