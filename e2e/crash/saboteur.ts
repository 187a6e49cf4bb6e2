import type { Database } from '@yiwang/server'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What can be taken away behind the platform's back, to prove that it is noticed. */
export const hurt = ['matter', 'matter_event', 'reporter', 'shelf'] as const

type Restore = (database: Database) => Promise<void>

/** Takes one row or one file away; the answer puts it back. */
export async function deleteAt(database: Database, part: (typeof hurt)[number], dataFolder: string): Promise<Restore> {
  return part === 'shelf' ? deleteFile(database, join(dataFolder, 'files')) : deleteRow(database, part)
}

async function deleteFile({ db }: Database, folder: string): Promise<Restore> {
  const { sha256 } = await db.selectFrom('file').select('sha256').limit(1).executeTakeFirstOrThrow()
  const path = join(folder, sha256.slice(0, 2), sha256)
  const bytes = await readFile(path)
  await rm(path)
  return () => writeFile(path, bytes)
}

async function deleteRow({ db }: Database, table: 'matter' | 'matter_event' | 'reporter'): Promise<Restore> {
  if (table === 'reporter') {
    const { matter } = await db.selectFrom('reporter').select('matter').limit(1).executeTakeFirstOrThrow()
    const row = await db.deleteFrom('reporter').where('matter', '=', matter).returningAll().executeTakeFirstOrThrow()
    return async (database) => void (await database.db.insertInto('reporter').values(row).execute())
  }
  if (table === 'matter') {
    const { id, intake_key: key } = await db
      .selectFrom('matter')
      .select(['id', 'intake_key'])
      .where('intake_key', 'is not', null)
      .limit(1)
      .executeTakeFirstOrThrow()
    await db.updateTable('matter').set({ intake_key: null }).where('id', '=', id).execute()
    return async (database) => void (await database.db.updateTable('matter').set({ intake_key: key }).where('id', '=', id).execute())
  }
  const row = await db.selectFrom('matter_event').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
  await db.deleteFrom('matter_event').where('matter', '=', row.matter).where('seq', '=', row.seq).execute()
  return async (database) =>
    void (await database.db
      .insertInto('matter_event')
      .values({ ...row, body: JSON.stringify(row.body) })
      .execute())
}
