import type { PledgeBoard } from '@yiwang/contract'
import { findBrokenLink, isAllowed, replay } from '@yiwang/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { columnsOf, wordsOf } from '../matter/matter-columns.ts'
import { keepNewMatter } from '../matter/keep-matter-store.ts'
import { asEvent } from '../matter/matter-store.ts'
import { sha256 } from '../matter/sha256.ts'
import { asPledgeEvent } from '../pledge/pledge-store.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { demoSignIns } from './demo-people.ts'
import { clearUnfinished, keepDemoPeople } from './keep-people-store.ts'
import { breakdown } from './promises/breakdown.ts'
import { seedDemo } from './seed-demo.ts'

let server: TestServer

function db() {
  return server.services.database.db
}

async function signIn(username: string): Promise<{ status: number; cookie: string }> {
  const [password = ''] = demoSignIns().map((each) => each.password)
  const answer = await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload: { username, password } })
  return {
    status: answer.statusCode,
    cookie: [answer.headers['set-cookie'] ?? []]
      .flat()
      .map((each) => each.split(';')[0])
      .join('; '),
  }
}

describe('the seeded district', () => {
  beforeAll(async () => {
    server = await makeTestServer({ district: null })
    server.clock.now = Date.parse('2026-11-24T15:40:00+08:00')
    await seedDemo(server.services, { seed: 7, size: { days: 24, rate: 24 } })
  }, 120_000)

  afterAll(() => server.close())

  test('keeps every history whole: the chain holds and says exactly the state that is stored', async () => {
    const rows = await db().selectFrom('matter').select(['id', 'state', 'version', 'status', 'words', 'changed_at']).execute()
    const events = (await db().selectFrom('matter_event').selectAll().orderBy('matter').orderBy('seq').execute()).map((row) => asEvent(row))
    const byMatter = Map.groupBy(events, ({ matter }) => matter)
    expect(rows.length).toBeGreaterThan(300)
    expect(byMatter.size).toBe(rows.length)
    for (const row of rows) {
      const history = byMatter.get(row.id) ?? []
      expect(findBrokenLink(history, sha256)).toBeUndefined()
      expect(replay(history)).toEqual(row.state)
      expect(row.version).toBe(history.length)
      expect(row.changed_at.getTime()).toBe(history.at(-1)?.at)
    }
  })

  test('keeps what was promised: every pledge with its chained history, some of them measured by the district’s own matters', async () => {
    const { cookie } = await signIn('supervisor')
    const board: PledgeBoard = (await server.app.inject({ url: '/api/pledges', headers: { cookie } })).json()
    expect(board.pledges).toHaveLength(breakdown.length)
    const standings = new Set(board.pledges.map(({ progress }) => progress.standing))
    expect([...standings].toSorted()).toEqual(['ahead', 'behind', 'done', 'not_measured', 'on_schedule'])
    const handled = board.pledges.find(({ subject }) => subject.includes('身边小事'))
    expect(handled?.progress.latest?.value).toBeGreaterThan(100)
    const rows = await db().selectFrom('pledge_event').selectAll().orderBy('pledge').orderBy('seq').execute()
    const histories = Map.groupBy(
      rows.map((row) => asPledgeEvent(row)),
      ({ pledge }) => pledge,
    )
    expect([...histories.values()].map((history) => findBrokenLink(history, sha256))).toEqual(breakdown.map(() => undefined))
  })

  test('shows what was promised as it was known on a past day', async () => {
    const { cookie } = await signIn('supervisor')
    const past: PledgeBoard = (await server.app.inject({ url: '/api/pledges?asOf=2026-02-15', headers: { cookie } })).json()
    expect(past.pledges).toHaveLength(breakdown.length)
    expect(past.pledges.every(({ measure }) => measure === null)).toBe(true)
  })

  test('keeps the same row in bulk that keeping one matter by itself makes', async () => {
    const bulk = await db().selectFrom('matter').selectAll().where('version', '=', 1).orderBy('id').limit(1).executeTakeFirstOrThrow()
    const event = asEvent(await db().selectFrom('matter_event').selectAll().where('matter', '=', bulk.id).executeTakeFirstOrThrow())
    const matter = { ...(bulk.state as NonNullable<ReturnType<typeof replay>>), district: 'other' }
    await keepNewMatter(
      db(),
      { matter, event: { ...event, district: 'other' } },
      { followCode: bulk.follow_code ?? '', key: bulk.intake_key ?? '' },
    )
    const single = await db().selectFrom('matter').selectAll().where('district', '=', 'other').executeTakeFirstOrThrow()
    expect({ ...bulk, district: 'other', state: matter }).toEqual(single)
    expect(bulk.words).toEqual(wordsOf(matter))
    expect(columnsOf(matter).status).toBe(bulk.status)
    await clearUnfinished(db(), 'other')
  })

  test('proves every closed matter with what its category asks for, by files that are on the shelf', async () => {
    const { services } = server
    const district = services.districts.getPublic()
    const closed = await db().selectFrom('matter').select('state').where('status', '=', 'closed').execute()
    for (const { state } of closed) {
      const { evidence, category } = state as NonNullable<ReturnType<typeof replay>>
      const kinds = new Set(evidence.map(({ kind }) => kind))
      expect((district.categories.get(category)?.evidence ?? []).filter((kind) => !kinds.has(kind))).toEqual([])
    }
    const files = await db().selectFrom('matter_file').select('file').distinct().execute()
    expect(files.length).toBeGreaterThan(15)
    for (const { file } of files) expect((await services.files.get(file)).length).toBeLessThan(30_000)
  })

  test('is left alone when it is seeded again', async () => {
    function count() {
      return db()
        .selectFrom('matter')
        .select(({ fn }) => fn.countAll<number>().as('all'))
        .executeTakeFirstOrThrow()
    }
    const before = await count()
    await seedDemo(server.services, { seed: 7, size: { days: 24, rate: 24 } })
    expect(await count()).toEqual(before)
  })

  test('has a sign-in for every role, and each of them opens the desk that may', async () => {
    const listed = await server.app.inject({ url: '/api/demo/sign-ins' })
    expect(listed.json().map((each: { username: string }) => each.username)).toEqual(demoSignIns().map(({ username }) => username))
    for (const { username, role, unit } of demoSignIns()) {
      const { status, cookie } = await signIn(username)
      expect({ username, status }).toEqual({ username, status: 200 })
      const me = (await server.app.inject({ url: '/api/me', headers: { cookie } })).json()
      expect(me).toMatchObject({ username, roles: [role], unit: { name: unit } })
      const page = await server.app.inject({ url: '/api/matters?ended=all', headers: { cookie } })
      const opens = isAllowed({ roles: [role] }, 'matter.read')
      // Nothing is ever sent to the bureau that keeps the numbers.
      const hasWork = opens && username !== 'statistics'
      expect([username, page.statusCode, page.json().rows?.length > 0]).toEqual([username, opens ? 200 : 403, hasWork])
    }
  })

  test('gives no sign-in to those who only act', async () => {
    expect((await signIn('staff.001')).status).toBe(401)
  })
})

test('a seeding that was cut off is cleared away and done anew', async () => {
  const other = await makeTestServer({ district: null })
  const { db: within } = other.services.database
  await keepDemoPeople(within, [
    {
      id: 'handler',
      district: '990101',
      username: 'handler',
      name: '旧',
      nameEn: 'Old',
      roles: ['handler'],
      unit: 'cityscape',
      area: '990101000000',
    },
  ])
  await seedDemo(other.services, { seed: 7, size: { days: 2, rate: 10 } })
  const person = await within.selectFrom('person').select('name').where('id', '=', 'handler').execute()
  expect(person).toEqual([{ name: '卢建松' }])
  await other.close()
})

test('outside the demo there are no demo sign-ins', async () => {
  const plain = await makeTestServer()
  expect((await plain.app.inject({ url: '/api/demo/sign-ins' })).statusCode).toBe(404)
  await plain.close()
})
