import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let staff: Readonly<Record<'receiver' | 'dispatcher' | 'handler' | 'verifier', string>>

beforeAll(async () => {
  server = await makeTestServer()
  staff = {
    receiver: await server.signIn('receiver'),
    dispatcher: await server.signIn('dispatcher'),
    handler: await server.signIn('handler'),
    verifier: await server.signIn('verifier'),
  }
})

afterAll(() => server.close())

const day = 86_400_000
let caller = 0

async function call(url: string, body?: object, cookie?: string) {
  caller += 1
  const answer = await server.app.inject({
    method: body ? 'POST' : 'GET',
    url,
    headers: { ...(cookie !== undefined && { cookie }), ...(body && { 'content-type': 'application/json' }) },
    remoteAddress: `10.71.${Math.floor(caller / 250)}.${caller % 250}`,
    ...(body && { payload: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, body: answer.json() }
}

interface Told {
  readonly number: string
  readonly followCode: string
}

async function report(description = '垃圾堆积'): Promise<Told & { readonly id: string }> {
  const told = (await call('/api/requests', { category: 'E0102', description, position: { lon: 120.005, lat: 30.005 } })).body
  const found = await call(`/api/matters?q=${told.number}`, undefined, staff.receiver)
  return { ...told, id: found.body.rows[0].id }
}

async function move(id: string, by: keyof typeof staff, [name, carried]: readonly [string, object]) {
  const { body } = await call(`/api/matters/${id}`, undefined, staff[by])
  return call(`/api/matters/${id}/moves`, { move: name, version: body.row.version, carried }, staff[by])
}

let sent = 0

async function putProof(): Promise<string> {
  sent += 1
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': 'application/pdf', cookie: staff.handler },
    payload: `%PDF-1.7 proof ${sent}\n%%EOF\n`,
  })
  return answer.json().file
}

async function closeMatter(id: string): Promise<void> {
  const file = await putProof()
  const steps = [
    ['receiver', ['accept', {}]],
    ['dispatcher', ['dispatch', { leadUnit: 'cityscape', coUnits: [] }]],
    ['handler', ['sign', {}]],
    ['handler', ['handle', { evidence: [{ kind: 'after_photo', file }] }]],
    ['verifier', ['close', {}]],
  ] as const
  for (const [by, what] of steps) expect((await move(id, by, what)).status).toBe(200)
}

describe('whoever reported', () => {
  test('says that it is solved and how satisfied they are; the matter and its column carry it', async () => {
    const { id, followCode } = await report()
    await closeMatter(id)
    const told = await call(`/api/requests/${followCode}/confirm`, { isSolved: true, score: 4, words: '来得很快' })
    expect(told).toMatchObject({ status: 200, body: { status: 'closed', rating: { isSolved: true, score: 4 } } })
    expect(told.body.steps.at(-1)).toMatchObject({ move: 'confirm', reason: '来得很快' })
    const { rating, row } = (await call(`/api/matters/${id}`, undefined, staff.verifier)).body
    expect([rating.isSolved, rating.score, row.status, row.reopenings]).toEqual([true, 4, 'closed', 0])
    const columns = await server.services.database.db
      .selectFrom('matter')
      .select(['rating', 'is_solved'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(columns).toEqual({ rating: 4, is_solved: true })
  })

  test('says that it is not, and it is taken up again and counted', async () => {
    const { id, followCode } = await report()
    await closeMatter(id)
    const told = await call(`/api/requests/${followCode}/reopen`, { reason: '桶边还有垃圾', score: 1 })
    expect(told).toMatchObject({ status: 200, body: { status: 'reopened', reopenings: 1, rating: { isSolved: false, score: 1 } } })
    expect((await call(`/api/requests/${followCode}/confirm`, { isSolved: true, score: 5 })).body.code).toBe('matter.wrong_status')
  })

  test('is heard only after the end, only with a score of the five, and only within the window', async () => {
    const { id, followCode } = await report()
    const yes = { isSolved: true, score: 5 }
    expect(await call(`/api/requests/${followCode}/confirm`, yes)).toMatchObject({ status: 409, body: { code: 'matter.wrong_status' } })
    expect((await call('/api/requests/0000000000/confirm', yes)).status).toBe(404)
    for (const wrong of [
      {},
      { isSolved: true },
      { ...yes, score: 0 },
      { ...yes, score: 6 },
      { ...yes, score: 2.5 },
      { ...yes, words: ' ' },
    ]) {
      expect((await call(`/api/requests/${followCode}/confirm`, wrong)).status).toBe(400)
    }
    await closeMatter(id)
    const { body } = await call(`/api/requests/${followCode}`)
    const now = server.clock.now
    server.clock.now = body.mayReopenUntil + day
    const late = await call(`/api/requests/${followCode}/confirm`, yes)
    server.clock.now = now
    expect(late).toMatchObject({ status: 409, body: { code: 'matter.window_passed' } })
  })
})

describe('a call-back', () => {
  const record = [{ kind: 'reply_record', text: '电话回访：反映人说已清运' }]

  test('notes what a resident says at the telephone, as said there, with its record; only the resident says it themselves', async () => {
    const { id, followCode } = await report()
    await closeMatter(id)
    const rating = { isSolved: true, score: 5 }
    const noted = await move(id, 'receiver', ['call_back', { rating, evidence: record }])
    expect(noted.body.rating).toMatchObject({ ...rating, isByCallBack: true })
    expect(noted.body.history.at(-1)).toMatchObject({ move: 'call_back', role: 'receiver', rating, evidence: record })
    const told = (await call(`/api/requests/${followCode}`)).body
    expect(told.rating).toMatchObject({ ...rating, isByCallBack: true })
    expect(told.steps.at(-1)).toMatchObject({ move: 'call_back', reply: null })
    expect(JSON.stringify(told)).not.toContain('反映人说已清运')
    const own = await call(`/api/requests/${followCode}/confirm`, { isSolved: false, score: 2 })
    expect(own.body.rating).toMatchObject({ isSolved: false, score: 2, isByCallBack: false })
    expect(await move(id, 'receiver', ['confirm', { rating }])).toMatchObject({ status: 403, body: { code: 'matter.wrong_role' } })
  })

  test('is not noted before the end, without what was said or its record, or by whoever handled or verified', async () => {
    const { id } = await report()
    const whole = { rating: { isSolved: true, score: 5 }, evidence: record }
    expect((await move(id, 'receiver', ['call_back', whole])).body.code).toBe('matter.wrong_status')
    await closeMatter(id)
    expect((await move(id, 'receiver', ['call_back', { evidence: record }])).body.code).toBe('matter.needs_rating')
    expect((await move(id, 'receiver', ['call_back', { rating: whole.rating }])).body.code).toBe('matter.needs_evidence')
    expect((await move(id, 'receiver', ['call_back', { ...whole, rating: { isSolved: true, score: 9 } }])).status).toBe(400)
    for (const by of ['handler', 'verifier', 'dispatcher'] as const)
      expect(await move(id, by, ['call_back', whole])).toMatchObject({ status: 403, body: { code: 'matter.wrong_role' } })
  })
})

describe('whoever reported what was merged into another matter', () => {
  test('follows, confirms and reopens that one, and reads nothing of what its reporter said', async () => {
    const [first, second] = [await report('先报的人说的话'), await report('后报的人说的话')]
    const merged = await move(second.id, 'receiver', ['merge', { target: first.id, reason: '同一处' }])
    expect(merged.status).toBe(200)
    await closeMatter(first.id)
    const told = await call(`/api/requests/${second.followCode}`)
    expect(told.body).toMatchObject({ number: second.number, mergedInto: first.number, status: 'closed', description: '后报的人说的话' })
    expect(told.body.steps.map((step: { move: string | null }) => step.move)).toEqual([
      null,
      'merge',
      'accept',
      'dispatch',
      'sign',
      'handle',
      'close',
    ])
    expect(JSON.stringify(told.body)).not.toContain('先报的人')

    const rated = await call(`/api/requests/${second.followCode}/confirm`, { isSolved: true, score: 3 })
    expect(rated.body.rating).toMatchObject({ isSolved: true, score: 3 })
    const again = await call(`/api/requests/${second.followCode}/reopen`, { reason: '又堆起来了' })
    expect(again.body).toMatchObject({ status: 'reopened', reopenings: 1 })
    expect((await call(`/api/requests/${first.followCode}`)).body.steps.at(-1)).toMatchObject({ move: 'reopen' })
  })

  test('sees the photos from after of that matter, and not what others showed when they reported', async () => {
    const [first, second] = [await report(), await report()]
    await move(second.id, 'receiver', ['merge', { target: first.id, reason: '同一处' }])
    await closeMatter(first.id)
    const { steps } = (await call(`/api/requests/${second.followCode}`)).body
    const [after] = steps.find((step: { move: string | null }) => step.move === 'handle').photos
    expect(after).toMatch(/^[0-9a-f]{64}$/u)
    const shown = await server.app.inject({ url: `/api/files/${after}?follow=${second.followCode}` })
    expect(shown.statusCode).toBe(200)
    const foreign = await report()
    expect((await server.app.inject({ url: `/api/files/${after}?follow=${foreign.followCode}` })).statusCode).toBe(404)
  })
})
