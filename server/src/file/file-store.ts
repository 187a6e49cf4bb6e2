import type { Capture, Fingerprint, Scope } from '@yiwang/kernel'
import { sql, type Kysely, type RawBuilder } from 'kysely'

import type { Schema } from '../database/schema.ts'
import { readByKeptPlan } from '../database/statement.ts'
import { orNull } from '../http/or-null.ts'
import { inScope } from '../matter/scope-store.ts'
import type { WrittenCapture } from './read-capture.ts'
import type { ShelvedFile } from './shelve-file.ts'

type Db = Kysely<Schema>

/** A file that may be shown: its name and media type, the name of its clean copy if it is a photo that has one. */
export interface ShownFile {
  readonly district: string
  readonly sha256: string
  readonly type: string
  readonly clean: string | null
}

/** A file that proves a matter. */
export interface ReadableFile extends ShownFile {
  /** The matter that it proves, through which it may be read. */
  readonly matter: string
}

/** Notes a file that was put on the shelf, and by whom; a file known already keeps who brought it, and gets what it lacked. */
export async function keepFile(db: Db, file: ShelvedFile & { readonly district: string; readonly by: string }): Promise<void> {
  const { district, sha256, type, bytes, by } = file
  const told = { ...photoColumns(file), ...captureColumns(file.capture) }
  await db
    .insertInto('file')
    .values({ district, sha256, type, bytes, name: null, made_by: by, ...told })
    .onConflict((conflict) => conflict.columns(['district', 'sha256']).doUpdateSet(told))
    .execute()
}

function photoColumns({ size, clean, fingerprint = [] }: Pick<ShelvedFile, 'size' | 'clean'> & { fingerprint?: readonly number[] }) {
  const [a, b, c, d] = fingerprint
  return {
    width: orNull(size?.width),
    height: orNull(size?.height),
    clean: orNull(clean),
    band_a: orNull(a),
    band_b: orNull(b),
    band_c: orNull(c),
    band_d: orNull(d),
  }
}

function captureColumns({ at, position, device }: WrittenCapture = {}) {
  return {
    taken_at: at === undefined ? null : new Date(at),
    lon: orNull(position?.lon),
    lat: orNull(position?.lat),
    device: orNull(device),
  }
}

/** The file of this name, if it is kept and needs nothing more done to it. */
export async function findDoneFile(db: Db, district: string, sha256: string): Promise<{ type: string; bytes: number } | undefined> {
  const row = await db
    .selectFrom('file')
    .select(['type', 'bytes', 'clean'])
    .where('district', '=', district)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row && (row.clean !== null || row.type === 'application/pdf') ? { type: row.type, bytes: row.bytes } : undefined
}

/** What a kept file tells of itself. */
export interface KeptFile {
  readonly type: string
  readonly written: Capture
  readonly fingerprint?: Fingerprint
}

/** Those of the files that are there, with what they tell. */
export async function listFiles(db: Db, district: string, files: readonly string[]): Promise<ReadonlyMap<string, KeptFile>> {
  if (files.length === 0) return new Map()
  const rows = await readByKeptPlan(
    db,
    sql<FileRow>`select sha256, type, taken_at, lon, lat, band_a, band_b, band_c, band_d from file
      where district = ${district} and sha256 = any(${[...files]}::text[])`,
  )
  return new Map(rows.map((row) => [row.sha256, keptOf(row)]))
}

interface FileRow {
  readonly sha256: string
  readonly type: string
  readonly taken_at: Date | null
  readonly lon: number | null
  readonly lat: number | null
  readonly band_a: number | null
  readonly band_b: number | null
  readonly band_c: number | null
  readonly band_d: number | null
}

function keptOf({ type, taken_at: takenAt, lon, lat, band_a: a, band_b: b, band_c: c, band_d: d }: FileRow): KeptFile {
  return {
    type,
    written: {
      ...(takenAt !== null && { at: takenAt.getTime() }),
      ...(lon !== null && lat !== null && { position: { lon, lat } }),
    },
    ...(a !== null && b !== null && c !== null && d !== null && { fingerprint: [a, b, c, d] as const }),
  }
}

/** A file that proves a matter within the scope. */
export async function findFileInScope(db: Db, scope: Scope, sha256: string): Promise<ReadableFile | undefined> {
  return selectProving(db, scope.district, sha256).where(inScope(scope)).orderBy('matter.id').executeTakeFirst()
}

/**
 * A photo of the matter that this follow-up code belongs to, or one from after of the matter that it was merged into.
 * Documents are not for everybody, nor is what others showed when they reported.
 */
export async function findPhotoByCode(
  db: Db,
  district: string,
  photo: { readonly sha256: string; readonly code: string; readonly mergedInto: readonly string[] },
): Promise<ReadableFile | undefined> {
  const merged = photo.mergedInto.length === 0 ? sql`false` : isAfterPhotoOf(photo.mergedInto)
  return selectProving(db, district, photo.sha256)
    .where(sql<boolean>`((matter.follow_code = ${photo.code} and matter_file.kind in ('before_photo', 'after_photo')) or ${merged})`)
    .executeTakeFirst()
}

function isAfterPhotoOf(matters: readonly string[]): RawBuilder<unknown> {
  return sql`(matter.id = any(${[...matters]}::uuid[]) and matter_file.kind = 'after_photo')`
}

function selectProving(db: Db, district: string, sha256: string) {
  return db
    .selectFrom('matter_file')
    .innerJoin('matter', (join) => join.onRef('matter.district', '=', 'matter_file.district').onRef('matter.id', '=', 'matter_file.matter'))
    .innerJoin('file', (join) => join.onRef('file.district', '=', 'matter_file.district').onRef('file.sha256', '=', 'matter_file.file'))
    .select(['file.district', 'file.sha256', 'file.type', 'file.clean', 'matter.id as matter'])
    .where('matter_file.district', '=', district)
    .where('matter_file.file', '=', sha256)
}
