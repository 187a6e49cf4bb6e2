import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** A matter that a receiver accepted under a category. */
export interface FiledRow {
  readonly id: string
  readonly number: string
  readonly category: string
  readonly description: string
  readonly area: string
  readonly units: readonly string[]
}

/** The newest matters that were accepted, reported after a moment (epoch milliseconds). */
export async function listFiled(
  db: Kysely<Schema>,
  district: string,
  { since, most }: { readonly since: number; readonly most: number },
): Promise<readonly FiledRow[]> {
  const { rows } = await sql<FiledRow>`
    select id, number, category, description, area, units from matter
    where district = ${district} and reported_at >= ${new Date(since)} and status not in ('reported', 'declined', 'void', 'merged')
    order by reported_at desc, id desc limit ${most}`.execute(db)
  return rows
}
