import { findBrokenLink, replay } from '@yiwang/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { findMatterByCode, listHistory } from './matter-store.ts'
import { sha256 } from './sha256.ts'

let server: TestServer
let desks: {
  readonly receiver: string
  readonly dispatcher: string
  readonly handler: string
  readonly verifier: string
  readonly leader: string
}
let matter: { readonly id: string; readonly code: string }

beforeAll(async () => {
  server = await makeTestServer()
  const [receiver, dispatcher, handler, verifier, leader] = await Promise.all([
    server.signIn('receiver'),
    server.signIn('dispatcher'),
    server.signIn('handler', { unit: 'cityscape' }),
    server.signIn('verifier'),
    server.signIn('leader'),
  ])
  desks = { receiver, dispatcher, handler, verifier, leader }
})

afterAll(() => server.close())

beforeEach(async () => {
  const payload = {
    category: 'E0103',
    description: '路边积存渣土',
    position: { lon: 120.025, lat: 30.005 },
    name: '林一',
    phone: '13900001111',
  }
  const receipt = await server.app.inject({
    method: 'POST',
    url: '/api/requests',
    payload,
    remoteAddress: `10.2.0.${Math.floor(Math.random() * 250)}`,
  })
  const { followCode: code, number } = receipt.json()
  const page = await server.app.inject({ url: `/api/matters?q=${number}`, headers: { cookie: desks.receiver } })
  matter = { id: page.json().rows[0].id, code }
})

async function send(cookie: string, path: string, payload: Readonly<Record<string, unknown>> & { readonly key?: string }) {
  const { key, ...body } = payload
  const headers = { cookie, ...(key !== undefined && { 'idempotency-key': key }) }
  const answer = await server.app.inject({ method: 'POST', url: `/api/matters/${matter.id}${path}`, headers, payload: body })
  return { status: answer.statusCode, body: answer.json() }
}

/** Brings the matter to where the handler has signed for it; answers with its version. */
async function bringToHandling(): Promise<number> {
  await send(desks.receiver, '/moves', { move: 'accept', version: 1, carried: {} })
  await send(desks.dispatcher, '/moves', { move: 'dispatch', version: 2, carried: { leadUnit: 'cityscape', coUnits: ['water'] } })
  const { body } = await send(desks.handler, '/moves', { move: 'sign', version: 3, carried: {} })
  expect(body.row.status).toBe('handling')
  return body.row.version
}

describe.each(['/moves', '/answer', '/claim', '/notes'])('POST /api/matters/:id%s', (path) => {
  test('asks for a session, a well-formed body and a matter within the scope before it does anything', async () => {
    expect((await server.app.inject({ method: 'POST', url: `/api/matters/${matter.id}${path}`, payload: {} })).statusCode).toBe(401)
    expect(await send(desks.receiver, path, { nonsense: true })).toMatchObject({ status: 400, body: { code: 'request.malformed' } })
    const elsewhere = await server.signIn('receiver', { area: '990102001000' })
    const bodies = {
      '/moves': { move: 'accept', version: 1 },
      '/answer': { granted: true, version: 1 },
      '/claim': { claimed: true, version: 1 },
      '/notes': { text: '看看' },
    }
    expect(await send(elsewhere, path, bodies[path as '/moves'])).toMatchObject({ status: 404, body: { code: 'matter.not_found' } })
  })
})

describe('a move', () => {
  test('is refused to a role that the table does not name, in both languages', async () => {
    const refused = await send(desks.verifier, '/moves', { move: 'accept', version: 1 })
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'matter.wrong_role', phrases: { 'zh-CN': expect.stringContaining('岗位'), en: expect.stringContaining('role') } },
    })
  })

  test('of two dispatchers at once, one wins and the other is told', async () => {
    await send(desks.receiver, '/moves', { move: 'accept', version: 1 })
    const other = await server.signIn('dispatcher')
    const both = await Promise.all([
      send(desks.dispatcher, '/moves', { move: 'dispatch', version: 2, carried: { leadUnit: 'cityscape' } }),
      send(other, '/moves', { move: 'dispatch', version: 2, carried: { leadUnit: 'water' } }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
      code: expect.stringMatching(/^matter\.(?:changed_meanwhile|wrong_status)$/u),
    })
    const page = await server.app.inject({ url: `/api/matters/${matter.id}`, headers: { cookie: desks.dispatcher } })
    expect(page.json().history.filter(({ move }: { move: string }) => move === 'dispatch')).toHaveLength(1)
  })

  test('sent twice under one key happens once', async () => {
    const first = await send(desks.receiver, '/moves', { move: 'accept', version: 1, key: 'the-same-key' })
    const second = await send(desks.receiver, '/moves', { move: 'accept', version: 1, key: 'the-same-key' })
    expect([first.status, second.status, second.body.row.version]).toEqual([200, 200, 2])
  })

  test('to a unit, of a category or with a file that does not exist is refused by name', async () => {
    await send(desks.receiver, '/moves', { move: 'accept', version: 1 })
    expect(await send(desks.dispatcher, '/moves', { move: 'dispatch', version: 2, carried: { leadUnit: 'nobody' } })).toMatchObject({
      body: { code: 'unit.unknown' },
    })
    const unknown = { kind: 'after_photo', file: 'f'.repeat(64) }
    const carried = { leadUnit: 'cityscape', evidence: [unknown] }
    expect(await send(desks.dispatcher, '/moves', { move: 'dispatch', version: 2, carried })).toMatchObject({
      body: { code: 'file.not_found' },
    })
  })

  test('corrects category and place on acceptance, and the rules speak anew', async () => {
    const carried = { category: 'E0102', position: { lon: 120.005, lat: 30.005 } }
    const { body } = await send(desks.receiver, '/moves', { move: 'accept', version: 1, carried })
    expect(body).toMatchObject({
      row: { category: 'E0102', grid: '990102001001001', suggestedUnit: 'east-office' },
      suggestion: { rule: { id: 'east-rubbish' } },
    })
  })
})

test('merging leads only into another matter that this person sees and that is itself running', async () => {
  const payload = { category: 'E0103', description: '同一处渣土', position: { lon: 120.025, lat: 30.005 } }
  const receipt = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: '10.3.0.1' })
  const page = await server.app.inject({ url: `/api/matters?q=${receipt.json().number}`, headers: { cookie: desks.receiver } })
  const target: string = page.json().rows[0].id
  function mergeInto(id: string) {
    return send(desks.receiver, '/moves', { move: 'merge', version: 1, carried: { target: id, reason: '同一件事' } })
  }
  expect(await mergeInto('00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 422, body: { code: 'matter.merge_target' } })
  expect(await mergeInto(matter.id)).toMatchObject({ status: 422, body: { code: 'matter.needs_target' } })
  expect(await mergeInto(target)).toMatchObject({ status: 200, body: { row: { status: 'merged' }, mergedInto: target } })
})

describe('what needs an approval', () => {
  test('waits for another person, who grants it; the clock rests from then on', async () => {
    const version = await bringToHandling()
    const asked = await send(desks.handler, '/moves', { move: 'hang_up', version, carried: { reason: '等待材料', until: '2026-05-06' } })
    expect(asked.body).toMatchObject({ row: { status: 'handling', askedMove: 'hang_up' }, asked: { reason: '等待材料' } })
    expect(await send(desks.handler, '/answer', { granted: true, version: version + 1 })).toMatchObject({ status: 403 })
    const granted = await send(desks.leader, '/answer', { granted: true, version: version + 1 })
    expect(granted.body.row).toMatchObject({ status: 'hung_up', isPaused: true, askedMove: null })
    const list = await server.app.inject({ url: `/api/matters?q=${granted.body.row.number}`, headers: { cookie: desks.leader } })
    expect(list.json().rows).toEqual([granted.body.row])
  })

  test('is refused with a reason and leaves the matter where it was', async () => {
    const version = await bringToHandling()
    await send(desks.handler, '/moves', { move: 'give_up', version, carried: { reason: '无法办理' } })
    expect(await send(desks.leader, '/answer', { granted: false, version: version + 1, reason: '请再试' })).toMatchObject({
      body: { row: { status: 'handling' }, asked: null },
    })
  })
})

describe('a claim', () => {
  test('keeps others off until it is let go', async () => {
    const other = await server.signIn('receiver')
    expect(await send(desks.receiver, '/claim', { claimed: true, version: 1 })).toMatchObject({ status: 200 })
    expect(await send(other, '/claim', { claimed: true, version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'matter.claimed_by_other' },
    })
    expect(await send(desks.receiver, '/claim', { claimed: false, version: 2 })).toMatchObject({ body: { row: { claimedBy: null } } })
  })

  test('of two at once, one wins', async () => {
    const other = await server.signIn('receiver')
    const both = await Promise.all([
      send(desks.receiver, '/claim', { claimed: true, version: 1 }),
      send(other, '/claim', { claimed: true, version: 1 }),
    ])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  })
})

describe('who reported', () => {
  test('is read by whom role and matter give a reason, and masked for everybody else', async () => {
    await bringToHandling()
    async function reporterFor(cookie: string) {
      const answer = await server.app.inject({ url: `/api/matters/${matter.id}`, headers: { cookie } })
      return answer.json().reporter
    }
    expect(await reporterFor(desks.receiver)).toEqual({ name: '林一', phone: '13900001111', isMasked: false })
    expect(await reporterFor(desks.handler)).toMatchObject({ isMasked: false })
    expect(await reporterFor(desks.leader)).toEqual({ name: '林**', phone: '139****1111', isMasked: true })
    expect(await reporterFor(await server.signIn('auditor'))).toMatchObject({ isMasked: true })
  })

  test('and the home and numbers in the words are covered for everybody else, in list, page and story', async () => {
    const payload = {
      category: 'E0103',
      description: '请打 13900002222 联系',
      position: { lon: 120.025, lat: 30.005 },
      address: '西街 8 号 3 栋 502 室',
    }
    const receipt = await server.app.inject({ method: 'POST', url: '/api/requests', payload, remoteAddress: '10.3.0.2' })
    async function seenBy(cookie: string): Promise<string> {
      const page = await server.app.inject({ url: `/api/matters?q=${receipt.json().number}`, headers: { cookie } })
      const detail = await server.app.inject({ url: `/api/matters/${page.json().rows[0].id}`, headers: { cookie } })
      return page.body + detail.body
    }
    expect(await seenBy(desks.receiver)).toMatch(/13900002222.*502/u)
    const masked = await seenBy(desks.leader)
    expect(masked).toContain('西街 8 号')
    expect(masked).not.toMatch(/13900002222|502/u)
  })
})

test('evidence in words comes back as it was given', async () => {
  const version = await bringToHandling()
  const carried = { evidence: [{ kind: 'site_check', text: '  已到现场\u200B查看  ' }], reason: '说明', until: '2026-05-06' }
  await send(desks.handler, '/moves', { move: 'hang_up', version, carried })
  const page = await server.app.inject({ url: `/api/matters/${matter.id}`, headers: { cookie: desks.handler } })
  expect(page.statusCode).toBe(200)
  expect(page.json().history.at(-1).evidence).toEqual([{ kind: 'site_check', text: '已到现场查看' }])
})

test('the history is a chain that holds, and says the state', async () => {
  const version = await bringToHandling()
  await send(desks.handler, '/notes', { text: '已到现场' })
  await send(desks.handler, '/moves', {
    move: 'return',
    version: version + 1,
    carried: { reasonCode: 'wrong_area', suggestedUnit: 'water' },
  })
  const found = await findMatterByCode(server.services.database.db, server.district.code, matter.code)
  const history = await listHistory(server.services.database.db, server.district.code, matter.id)
  expect(history).toHaveLength(6)
  expect(findBrokenLink(history, sha256)).toBeUndefined()
  expect(replay(history)).toEqual(found?.matter)
  expect(found?.matter).toMatchObject({ status: 'returned', returns: 1 })
})
