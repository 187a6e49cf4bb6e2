import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let desks: Record<'receiver' | 'other' | 'dispatcher' | 'east' | 'auditor', string>
let caller = 0

beforeAll(async () => {
  server = await makeTestServer()
  const [receiver, other, dispatcher, east, auditor] = await Promise.all([
    server.signIn('receiver'),
    server.signIn('receiver'),
    server.signIn('dispatcher'),
    server.signIn('receiver', { area: '990102001000' }),
    server.signIn('auditor'),
  ])
  desks = { receiver, other, dispatcher, east, auditor }
})

afterAll(() => server.close())

async function report(lon: number, description: string): Promise<void> {
  caller += 1
  const payload = { category: 'E0103', description, position: { lon, lat: 30.005 } }
  const answer = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: `10.8.0.${caller}` })
  expect(answer.statusCode).toBe(201)
}

/** Asks with what is to be sent, or for what there is to read. */
async function ask(cookie: string | undefined, url: string, payload?: object) {
  const method = payload ? 'POST' : 'GET'
  const answer = await server.app.inject({ method, url, ...(cookie !== undefined && { headers: { cookie } }), ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

interface Seen {
  readonly id: string
  readonly version: number
  readonly status: string
}

async function select(cookie: string, query: object = {}): Promise<readonly Seen[]> {
  return (await ask(cookie, '/api/matters/selection', query)).body.matters
}

const urls = [
  ['/api/matters/selection', { ring: [] }, {}],
  ['/api/bulk', { action: 'close' }, { bulk: randomUUID(), action: 'accept', matters: [{ id: randomUUID(), version: 1 }] }],
  ['/api/bulk/no-uuid/undo', {}, {}],
] as const

test.each(urls)('POST %s asks for a session, a whole body and a post at the desk', async (url, broken, whole) => {
  expect((await ask(undefined, url, whole)).status).toBe(401)
  expect((await ask(desks.receiver, url, broken)).status).toBe(400)
  expect((await ask(desks.auditor, url, whole)).status).toBe(403)
})

describe('a storm', () => {
  beforeAll(async () => {
    for (const step of [0, 1, 2, 3, 4, 5]) {
      await report(120.001 + step * 0.006, `积水 ${step}`)
    }
  })

  test('a lasso selects what lies inside it and within the scope, and nothing else', async () => {
    const ring = [
      { lon: 120, lat: 30 },
      { lon: 120.014, lat: 30 },
      { lon: 120.014, lat: 30.01 },
      { lon: 120, lat: 30.01 },
    ]
    expect(await select(desks.receiver, { ring })).toHaveLength(3)
    expect(await select(desks.receiver, { q: '积水' })).toHaveLength(6)
    expect(await select(desks.east)).toHaveLength(4)
    expect(await select(desks.east, { ring: ring.map(({ lon, lat }) => ({ lon: lon + 0.021, lat })) })).toHaveLength(0)
  })

  test('accepting in bulk refuses what another has touched, and can be taken back by whoever did it', async () => {
    const matters = await select(desks.receiver)
    const [touched] = matters
    await ask(desks.other, `/api/matters/${touched?.id}/notes`, { text: '先别动' })
    const bulk = randomUUID()
    const asked = { bulk, action: 'accept', matters: matters.map(({ id, version }) => ({ id, version })) }
    const { body } = await ask(desks.receiver, '/api/bulk', asked)
    expect(body).toMatchObject({ refused: [{ id: touched?.id, problem: 'matter.changed_meanwhile' }] })
    expect(body.done).toHaveLength(5)
    expect((await ask(desks.receiver, '/api/bulk')).body).toMatchObject([{ bulk, action: 'accept', count: 5 }])
    expect(await ask(desks.other, `/api/bulk/${bulk}/undo`, {})).toMatchObject({ status: 409 })
    const undone = await ask(desks.receiver, `/api/bulk/${bulk}/undo`, {})
    expect(undone.body.done).toHaveLength(5)
    expect((await select(desks.receiver)).map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'reported'))
    expect(await ask(desks.receiver, `/api/bulk/${bulk}/undo`, {})).toMatchObject({ status: 409 })
  })

  test('what lies outside the scope is not there for a bulk action either', async () => {
    const ring = [
      { lon: 120.03, lat: 30 },
      { lon: 120.04, lat: 30 },
      { lon: 120.03, lat: 30.01 },
    ]
    const [last] = await select(desks.receiver, { ring })
    const matters = [{ id: last?.id, version: last?.version }]
    expect((await ask(desks.east, '/api/bulk', { bulk: randomUUID(), action: 'accept', matters })).body).toEqual({
      done: [],
      refused: [{ id: last?.id, problem: 'matter.not_found' }],
    })
  })

  test('claims keep two people off the same reports', async () => {
    const matters = (await select(desks.receiver)).map(({ id, version }) => ({ id, version }))
    const both = await Promise.all(
      [desks.receiver, desks.other].map((cookie) => ask(cookie, '/api/bulk', { bulk: randomUUID(), action: 'claim', matters })),
    )
    expect(both.reduce((sum, { body }) => sum + body.done.length, 0)).toBe(6)
    const held = await select(desks.receiver, { turn: 'claimed' })
    const mine = held.map(({ id, version }) => ({ id, version }))
    await ask(desks.receiver, '/api/bulk', { bulk: randomUUID(), action: 'release', matters: mine })
    expect(await select(desks.receiver, { turn: 'claimed' })).toEqual([])
  })

  test('merging in bulk counts every report, a reply reaches all, and both are taken back', async () => {
    const [target, ...rest] = await select(desks.receiver)
    const free = rest.filter((_, index) => index < 3)
    const bulk = randomUUID()
    await ask(desks.other, '/api/bulk', {
      bulk: randomUUID(),
      action: 'release',
      matters: (await select(desks.other, { turn: 'claimed' })).map(({ id, version }) => ({ id, version })),
    })
    const now = await select(desks.receiver)
    const matters = now.filter(({ id }) => free.some((each) => each.id === id)).map(({ id, version }) => ({ id, version }))
    const merged = await ask(desks.receiver, '/api/bulk', {
      bulk,
      action: 'merge',
      matters,
      carried: { target: target?.id, reason: '同一场雨' },
    })
    expect(merged.body).toMatchObject({ refused: [], done: [{}, {}, {}] })
    expect((await ask(desks.receiver, `/api/matters/${target?.id}`)).body.row.reports).toBe(4)
    const version = (await select(desks.receiver)).find(({ id }) => id === target?.id)?.version
    const reply = { bulk: randomUUID(), action: 'reply', text: '抢险队已在路上。', matters: [{ id: target?.id, version }] }
    expect((await ask(desks.receiver, '/api/bulk', reply)).body.done).toHaveLength(1)
    expect((await ask(desks.receiver, `/api/bulk/${reply.bulk}/undo`, {})).body.done).toHaveLength(1)
    expect((await ask(desks.receiver, `/api/bulk/${bulk}/undo`, {})).body.done).toHaveLength(3)
    expect((await ask(desks.receiver, `/api/matters/${target?.id}`)).body.row.reports).toBe(1)
    expect((await select(desks.receiver)).filter(({ status }) => status === 'merged')).toEqual([])
  })

  test('dispatching in bulk without a unit sends each where the rules would, for ten minutes revocably', async () => {
    const accepting = (await select(desks.receiver)).map(({ id, version }) => ({ id, version }))
    await ask(desks.receiver, '/api/bulk', { bulk: randomUUID(), action: 'accept', matters: accepting })
    const bulk = randomUUID()
    const matters = (await select(desks.dispatcher, { status: 'accepted' })).map(({ id, version }) => ({ id, version }))
    const sent = await ask(desks.dispatcher, '/api/bulk', { bulk, action: 'dispatch', matters })
    expect(sent.body).toMatchObject({ refused: [] })
    expect((await ask(desks.dispatcher, `/api/matters/${matters[0]?.id}`)).body.row).toMatchObject({
      status: 'dispatched',
      leadUnit: 'cityscape',
    })
    server.clock.now += 601_000
    expect(await ask(desks.dispatcher, `/api/bulk/${bulk}/undo`, {})).toMatchObject({
      status: 409,
      body: { code: 'matter.nothing_to_undo' },
    })
  })
})
