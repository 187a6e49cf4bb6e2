import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let desks: Readonly<Record<'receiver' | 'dispatcher' | 'grid_worker' | 'leader' | 'auditor', string>>

beforeAll(async () => {
  server = await makeTestServer()
  desks = {
    receiver: await server.signIn('receiver'),
    dispatcher: await server.signIn('dispatcher'),
    grid_worker: await server.signIn('grid_worker'),
    leader: await server.signIn('leader'),
    auditor: await server.signIn('auditor'),
  }
})

afterAll(() => server.close())

let caller = 0

interface Asked {
  readonly cookie?: string
  readonly body?: object
  readonly key?: string
}

async function ask(url: string, { cookie, body, key }: Asked = {}) {
  caller += 1
  const answer = await server.app.inject({
    method: body ? 'POST' : 'GET',
    url,
    headers: { ...(cookie !== undefined && { cookie }), ...(key !== undefined && { 'idempotency-key': key }) },
    ...(body && { payload: body }),
    remoteAddress: `10.73.${Math.floor(caller / 250)}.${caller % 250}`,
  })
  return { status: answer.statusCode, body: answer.json() }
}

const question = { category: 'H0501', description: '加装电梯有补贴吗', position: { lon: 120.005, lat: 30.005 } }
const reply = '有，每台补贴十五万元，到街道窗口申请'

async function reportAsResident(category = 'H0501'): Promise<{ id: string; followCode: string; number: string }> {
  const told = (await ask('/api/requests', { body: { ...question, category } })).body
  const { rows } = (await ask(`/api/matters?q=${told.number}`, { cookie: desks.receiver })).body
  return { ...told, id: rows[0].id }
}

function answer(id: string, by: keyof typeof desks | undefined, carried: object = { evidence: [{ kind: 'reply_record', text: reply }] }) {
  const body = { move: 'answer_at_once', version: 1, carried }
  return ask(`/api/matters/${id}/moves`, { body, ...(by !== undefined && { cookie: desks[by] }) })
}

function show(id: string) {
  return ask(`/api/matters/${id}`, { cookie: desks.receiver })
}

describe('an inquiry that was reported', () => {
  test('is answered by a receiver with the words of the reply: accepted in time, closed, and read by whoever asked', async () => {
    const { id, followCode } = await reportAsResident()
    const { status, body } = await answer(id, 'receiver')
    expect(status).toBe(200)
    expect(body).toMatchObject({ row: { status: 'closed', leadUnit: null }, clock: null, isInquiry: true })
    expect(body.history.at(-1)).toMatchObject({ move: 'answer_at_once', evidence: [{ kind: 'reply_record', text: reply }] })
    const told = (await ask(`/api/requests/${followCode}`)).body
    expect(told).toMatchObject({ status: 'closed', mayReopenUntil: expect.any(Number) })
    expect(told.steps.at(-1)).toMatchObject({ move: 'answer_at_once', reply })
    const columns = await server.services.database.db
      .selectFrom('matter')
      .select(['answered_at_once', 'accepted_late', 'accepted_at', 'first_closed_at', 'ended_at', 'handled_at'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(columns).toMatchObject({ answered_at_once: true, accepted_late: false, handled_at: null })
    expect([columns.accepted_at, columns.first_closed_at]).toEqual([columns.ended_at, columns.ended_at])
  })

  test('is reopened by whoever is not content, and then dispatched like anything else', async () => {
    const { id, followCode } = await reportAsResident()
    await answer(id, 'receiver')
    expect((await ask(`/api/requests/${followCode}/reopen`, { body: { reason: '窗口说没有这项补贴' } })).body.status).toBe('reopened')
    const body = { move: 'dispatch', version: 3, carried: { leadUnit: 'cityscape', coUnits: [] } }
    expect((await ask(`/api/matters/${id}/moves`, { body, cookie: desks.dispatcher })).body.row.status).toBe('dispatched')
  })

  test('is not answered without a session, without words, by another role, out of scope, or twice', async () => {
    const { id } = await reportAsResident()
    expect((await answer(id, undefined)).status).toBe(401)
    expect((await answer(id, 'receiver', { evidence: [{ kind: 'nonsense' }] })).status).toBe(400)
    for (const carried of [{}, { evidence: [{ kind: 'reply_record', text: '' }] }, { evidence: [{ kind: 'site_check', text: '看过' }] }])
      expect([400, 422]).toContain((await answer(id, 'receiver', carried)).status)
    expect(await answer(id, 'dispatcher')).toMatchObject({ status: 403, body: { code: 'matter.wrong_role' } })
    const elsewhere = await server.signIn('receiver', { area: '990102002000' })
    const body = { move: 'answer_at_once', version: 1, carried: { evidence: [{ kind: 'reply_record', text: reply }] } }
    expect((await ask(`/api/matters/${id}/moves`, { body, cookie: elsewhere })).status).toBe(404)
    expect((await show(id)).body.row).toMatchObject({ status: 'reported', version: 1 })
    expect((await answer(id, 'receiver')).status).toBe(200)
    expect((await answer(id, 'receiver')).status).toBe(409)
  })
})

test('what is no inquiry is not answered at once, unless it was filed wrongly and is filed anew with the answer', async () => {
  const { id } = await reportAsResident('E0102')
  expect((await show(id)).body.isInquiry).toBe(false)
  expect(await answer(id, 'receiver')).toMatchObject({ status: 422, body: { code: 'matter.not_an_inquiry' } })
  const anew = { category: 'H0501', evidence: [{ kind: 'reply_record', text: reply }] }
  expect((await answer(id, 'receiver', anew)).body.row).toMatchObject({ status: 'closed', category: 'H0501' })
})

describe('a call that is answered while it lasts', () => {
  const call = { ...question, reporterName: '来电人', reporterPhone: '13900005555' }

  test('is taken down and ended in one go, once, whatever is sent again', async () => {
    const key = 'a-call-0001'
    const first = await ask('/api/matters', { body: { ...call, reply }, cookie: desks.receiver, key })
    expect(first).toMatchObject({ status: 201, body: { acceptBy: null } })
    const second = await ask('/api/matters', { body: { ...call, reply }, cookie: desks.receiver, key })
    expect(second.body.number).toBe(first.body.number)
    const { history, row } = (await show(first.body.id)).body
    expect([row.status, row.channel, history.map(({ move }: { move: string | null }) => move)]).toEqual([
      'closed',
      'desk',
      [null, 'answer_at_once'],
    ])
  })

  test('of another category or by another role is refused before anything is taken down', async () => {
    const before = (await ask('/api/matters?ended=all', { cookie: desks.receiver })).body.total
    const wrong = await ask('/api/matters', { body: { ...call, category: 'E0102', reply }, cookie: desks.receiver })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'matter.not_an_inquiry' } })
    const unknown = await ask('/api/matters', { body: { ...call, category: 'H9999', reply }, cookie: desks.receiver })
    expect(unknown.body.code).toBe('category.unknown')
    const worker = await ask('/api/matters', { body: { ...call, reply }, cookie: desks.grid_worker })
    expect(worker).toMatchObject({ status: 403, body: { code: 'matter.wrong_role' } })
    expect((await ask('/api/matters', { body: { ...call, reply: '' }, cookie: desks.receiver })).status).toBe(400)
    expect((await ask('/api/matters?ended=all', { cookie: desks.receiver })).body.total).toBe(before)
  })
})
