import { sql } from 'kysely'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { openDatabase, type Database } from './database.ts'
import { isDatabaseAway } from './is-database-away.ts'

let folder: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yiwang-engine-'))
  database = await openDatabase({ folder: join(folder, 'database') })
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Ends the engine's thread in the middle of its work, as a fault of its own would. */
async function breakEngine(): Promise<void> {
  const sent = vi.spyOn(Worker.prototype, 'postMessage')
  const asked = sql`select pg_sleep(0.2)`.execute(database.db)
  await expect.poll(() => sent.mock.contexts.length).toBeGreaterThan(0)
  const refused = asked.then(
    () => undefined,
    (error: unknown) => error,
  )
  await (sent.mock.contexts[0] as Worker).terminate()
  sent.mockRestore()
  expect(await refused).toSatisfy(isDatabaseAway)
}

test('an embedded engine that breaks is started again, and what was kept is there', async () => {
  const { db } = database
  await sql`create table kept (n int)`.execute(db)
  await sql`insert into kept values (1)`.execute(db)
  await breakEngine()
  expect((await sql`select n from kept`.execute(db)).rows).toEqual([{ n: 1 }])
})

test('the rest of a transaction whose engine broke is not kept on its own', async () => {
  const { db } = database
  await sql`create table half (n int)`.execute(db)
  const sent = vi.spyOn(Worker.prototype, 'postMessage')
  const broken = db.transaction().execute(async (within) => {
    await sql`insert into half values (1)`.execute(within)
    await (sent.mock.contexts.at(-1) as Worker).terminate()
    await sql`insert into half values (2)`.execute(within)
  })
  await expect(broken).rejects.toSatisfy(isDatabaseAway)
  sent.mockRestore()
  expect((await sql`select n from half`.execute(db)).rows).toEqual([])
})

test('a question that makes no sense to the driver breaks nothing', async () => {
  const { db } = database
  await expect(sql`select ${new Date(Number.NaN)}::timestamptz`.execute(db)).rejects.toThrow(/invalid|Invalid/u)
  expect((await sql`select 1 as n`.execute(db)).rows).toEqual([{ n: 1 }])
})

test('a first start that was cut off is begun again', async () => {
  const half = join(folder, 'half')
  await mkdir(half)
  await writeFile(join(half, 'PG_VERSION'), '18')
  await writeFile(`${half}.being-made`, '')
  const made = await openDatabase({ folder: half })
  expect((await sql`select 1 as n`.execute(made.db)).rows).toEqual([{ n: 1 }])
  await made.close()
  expect(existsSync(`${half}.being-made`)).toBe(false)
})
