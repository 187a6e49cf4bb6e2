import { sql, type Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'

/** The first number of the next block of 200. */
export async function nextNumberBlock(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ start: number }>`select nextval('matter_number')::int as start`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the sequence of matter numbers gave nothing')
  return row.start
}
