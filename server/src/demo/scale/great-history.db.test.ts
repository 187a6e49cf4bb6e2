import { findBrokenLink, replay } from '@yiwang/kernel'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { keepNewMatter } from '../../matter/keep-matter-store.ts'
import { asEvent } from '../../matter/matter-store.ts'
import { sha256 } from '../../matter/sha256.ts'
import { makeTestServer, type TestServer } from '../../testing/test-server.ts'
import { clearUnfinished } from '../keep-people-store.ts'
import { seedDemo } from '../seed-demo.ts'

let server: TestServer
let indexesBefore: readonly string[]

beforeAll(async () => {
  server = await makeTestServer({ district: null })
  server.clock.now = Date.parse('2026-11-24T15:40:00+08:00')
  indexesBefore = await listIndexes()
  await seedDemo(server.services, { seed: 7, scale: { days: 6, rate: 24, grids: 700 } })
}, 120_000)

afterAll(() => server.close())

function db() {
  return server.services.database.db
}

async function listIndexes(): Promise<readonly string[]> {
  const { rows } = await sql<{ made: string }>`select indexdef as made from pg_indexes where tablename like 'matter%' order by 1`.execute(
    db(),
  )
  return rows.map(({ made }) => made)
}

test('a district at scale has as many grids as were asked for, each with a code of its own', () => {
  const { grids } = server.district
  expect(grids.size).toBe(700)
})

test('a history brought in bulk is whole: every chain holds and says exactly the state that is stored', async () => {
  const rows = await db().selectFrom('matter').select(['id', 'number', 'state', 'version']).execute()
  const events = (await db().selectFrom('matter_event').selectAll().orderBy('matter').orderBy('seq').execute()).map((row) => asEvent(row))
  const byMatter = Map.groupBy(events, ({ matter }) => matter)
  expect(rows.length).toBeGreaterThan(80)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  for (const row of rows) {
    const history = byMatter.get(row.id) ?? []
    expect(findBrokenLink(history, sha256)).toBeUndefined()
    expect(replay(history)).toEqual(row.state)
    expect(row.version).toBe(history.length)
  }
})

test('it has the very row that keeping a matter by itself makes', async () => {
  const bulk = await db().selectFrom('matter').selectAll().where('version', '=', 1).orderBy('id').limit(1).executeTakeFirstOrThrow()
  const event = asEvent(await db().selectFrom('matter_event').selectAll().where('matter', '=', bulk.id).executeTakeFirstOrThrow())
  const matter = { ...(bulk.state as NonNullable<ReturnType<typeof replay>>), district: 'other' }
  const intake = { followCode: bulk.follow_code ?? '', key: bulk.intake_key ?? '' }
  await keepNewMatter(db(), { matter, event: { ...event, district: 'other' } }, intake)
  const single = await db().selectFrom('matter').selectAll().where('district', '=', 'other').executeTakeFirstOrThrow()
  expect({ ...bulk, district: 'other', state: matter }).toEqual(single)
  await clearUnfinished(db(), 'other')
})

test('afterwards the indexes are there again, and numbers go on without a clash', async () => {
  expect(await listIndexes()).toEqual(indexesBefore)
  const number = await server.services.numbers.next('2026-11-24')
  const taken = await db().selectFrom('matter').select('id').where('number', '=', number).execute()
  expect(taken).toEqual([])
})
