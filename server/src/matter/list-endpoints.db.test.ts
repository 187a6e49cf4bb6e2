import type { MatterPage } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { requirePlace } from '../district/find-place.ts'
import { moveMatter } from './move-matter.ts'
import { reportMatter } from './report-matter.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
  const { services, district, clock } = server
  for (let index = 0; index < 40; index++) {
    const isEast = index % 2 === 0
    const place = requirePlace(district, { lon: isEast ? 120.005 : 120.025, lat: 30.005 }, isEast ? '东街海棠路 8 号' : '西街樟树路 9 号')
    const description = index % 4 === 0 ? '垃圾桶满了没有人清 100% 满' : 'The street lamp is broken'
    const at = clock.now - index * 600_000
    const { matter, head } = await reportMatter(services, district, {
      channel: 'desk',
      category: index % 4 === 0 ? 'E0102' : 'E0104',
      description,
      place,
      evidence: [],
      at,
    })
    if (index % 4 !== 3) continue
    const system = { id: 'system', roles: ['system'] } as const
    const accepted = await moveMatter(services, district, {
      found: { matter, head },
      actor: system,
      intent: { move: 'accept', carried: { category: matter.category, place } },
      at,
    })
    await moveMatter(services, district, {
      found: accepted,
      actor: system,
      intent: { move: 'dispatch', carried: { leadUnit: 'water' } },
      at,
    })
  }
})

afterAll(() => server.close())

async function list(cookie: string, query = ''): Promise<MatterPage> {
  const answer = await server.app.inject({ url: `/api/matters?limit=200${query}`, headers: { cookie } })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

describe('the row scope', () => {
  test.each([
    ['a receiver of the district sees all', 'receiver', {}, 40],
    ['a receiver of a street sees that street', 'receiver', { area: '990102001000' }, 20],
    ['a grid worker of a community sees that community', 'grid_worker', { area: '990102002001' }, 20],
    ['a handler sees what the unit leads, wherever it lies', 'handler', { unit: 'water' }, 10],
    ['a handler of another unit sees nothing', 'handler', { unit: 'east-office' }, 0],
  ] as const)('%s, in rows and in the count', async (...[, role, place, seen]) => {
    const cookie = await server.signIn(role, place)
    const page = await list(cookie)
    expect([page.rows.length, page.total]).toEqual([seen, seen])
  })

  test('a matter outside the scope is not found, as if it were not there', async () => {
    const all = await list(await server.signIn('receiver'))
    const west = all.rows.find(({ area }) => area.startsWith('990102002'))
    const cookie = await server.signIn('receiver', { area: '990102001000' })
    expect((await server.app.inject({ url: `/api/matters/${west?.id}`, headers: { cookie } })).statusCode).toBe(404)
  })
})

describe('the list', () => {
  async function pageThrough(cookie: string, query: string): Promise<readonly string[]> {
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await server.app.inject({ url: `/api/matters?limit=7${query}${cursor && `&cursor=${cursor}`}`, headers: { cookie } })
      const page: MatterPage = answer.json()
      seen.push(...page.rows.map(({ id }) => id))
      cursor = page.nextCursor
    }
    return seen
  }

  test.each(['due', 'newest', 'oldest', 'weight'] as const)('pages by %s without losing or doubling a row', async (sort) => {
    const cookie = await server.signIn('receiver')
    const seen = await pageThrough(cookie, `&sort=${sort}`)
    expect(new Set(seen).size).toBe(40)
    const whole = await list(cookie, `&sort=${sort}`)
    expect(seen).toEqual(whole.rows.map(({ id }) => id))
  })

  test('by weight shows what most people reported first, page after page, and nothing outside the scope', async () => {
    const { db } = server.services.database
    const cookie = await server.signIn('receiver', { area: '990102001000' })
    const east = (await list(cookie)).rows.map(({ id }) => id)
    const weights = new Map(east.map((id, index) => [id, 1 + Math.log2(1 + (index % 6))]))
    for (const [id, weight] of weights) await db.updateTable('matter').set({ weight }).where('id', '=', id).execute()
    const seen = await pageThrough(cookie, '&sort=weight')
    expect(seen.toSorted()).toEqual(east.toSorted())
    const seenWeights = seen.map((id) => weights.get(id) ?? 0)
    expect(seenWeights).toEqual(seenWeights.toSorted((one, other) => other - one))
    await db.updateTable('matter').set({ weight: 1 }).execute()
  })

  test('what is likely the same as another is marked, in the list and on its page, and can be asked for alone', async () => {
    const { db } = server.services.database
    const all = await list(await server.signIn('receiver'))
    const marked = all.rows.slice(0, 9).map(({ id }) => id)
    await db
      .updateTable('matter')
      .set({ alike: all.rows[20]?.id ?? null })
      .where('id', 'in', marked)
      .execute()
    const cookie = await server.signIn('receiver', { area: '990102001000' })
    const own = (await list(cookie)).rows
    expect(own.filter(({ isAlike }) => isAlike).map(({ id }) => id)).toEqual(own.map(({ id }) => id).filter((id) => marked.includes(id)))
    const found = await list(cookie, '&alike=yes')
    expect(found.rows).toEqual(own.filter(({ isAlike }) => isAlike))
    expect(found.total).toBeGreaterThan(0)
    const page = await server.app.inject({ url: `/api/matters/${found.rows[0]?.id}`, headers: { cookie } })
    expect(page.json().row.isAlike).toBe(true)
    await db.updateTable('matter').set({ alike: null }).execute()
  })

  test.each([
    ['&q=垃圾', 10],
    ['&q=满', 10],
    ['&q=海棠路', 20],
    ['&q=垃圾 海棠', 10],
    ['&q=lamp', 30],
    ['&q=100%25', 10],
    ['&q=%25%25%25', 0],
    ['&q=桶垃', 0],
    ['&category=E0102', 10],
    ['&category=E01', 40],
    ['&area=990102001000', 20],
    ['&status=dispatched', 10],
    ['&status=dispatched,reported', 40],
    ['&unit=water', 10],
    ['&channel=open311', 0],
    ['&ended=yes', 0],
    ['&turn=mine', 30],
    ['&from=2026-03-05', 0],
  ])('narrowed by %s has %i rows', async (query, rows) => {
    expect((await list(await server.signIn('receiver'), encodeURI(query).replaceAll('%2525', '%25'))).total).toBe(rows)
  })

  test('a marker that was not given out is refused', async () => {
    const cookie = await server.signIn('receiver')
    const answer = await server.app.inject({ url: '/api/matters?cursor=nonsense', headers: { cookie } })
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'request.wrong_cursor'])
  })

  test('late matters are found as amber, red and overdue while time passes', async () => {
    const cookie = await server.signIn('receiver')
    const before = await list(cookie, '&heat=overdue')
    server.clock.now += 30 * 86_400_000
    const after = await list(cookie, '&heat=overdue')
    server.clock.now -= 30 * 86_400_000
    expect(before.total).toBeLessThan(40)
    expect(after.total).toBe(40)
  })
})
