import { DuplicateCandidates, NearbyReports, type DuplicateCandidate } from '@yiwang/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { keepMany } from '../matter/keep-many-store.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { lookAtWaiting } from './look-at-waiting.ts'

let server: TestServer
let receiver: string
let eastReceiver: string
let caller = 0

/** A few are compared at a time; here, until none waits. */
async function lookAtAll(): Promise<void> {
  if ((await lookAtWaiting(server.services)) > 0) await lookAtAll()
}

beforeAll(async () => {
  server = await makeTestServer()
  receiver = await server.signIn('receiver')
  eastReceiver = await server.signIn('receiver', { area: '990102001000' })
})

afterAll(() => server.close())

/** Each test has a spot of its own, half a kilometre from the next. */
let spot = { lon: 120.001, lat: 30.001 }
let spots = 0
beforeEach(() => {
  spots += 1
  spot = { lon: 120.001 + (spots % 7) * 0.005, lat: 30.001 + Math.floor(spots / 7) * 0.004 }
})

const heap = '海棠小区东门口垃圾堆积，三天没有人清理'

function near(metres: number) {
  return { lon: spot.lon, lat: spot.lat + metres / 111_195 }
}

async function send(url: string, payload: object, cookie?: string) {
  caller += 1
  const answer = await server.app.inject({
    method: 'POST',
    url,
    payload,
    ...(cookie !== undefined && { headers: { cookie } }),
    remoteAddress: `10.7.${Math.floor(caller / 250)}.${caller % 250}`,
  })
  return { status: answer.statusCode, body: answer.json() }
}

async function read(url: string, cookie: string) {
  const answer = await server.app.inject({ url, headers: { cookie } })
  return { status: answer.statusCode, body: answer.json() }
}

/** Reports as a resident and answers with code and id. */
async function report(change: object = {}): Promise<{ code: string; id: string; number: string }> {
  const { body } = await send('/api/requests', { category: 'E0102', description: heap, position: near(0), ...change })
  const row = await server.services.database.db
    .selectFrom('matter')
    .select('id')
    .where('number', '=', body.number)
    .executeTakeFirstOrThrow()
  return { code: body.followCode, id: row.id, number: body.number }
}

async function likeThis(change: object = {}, cookie = receiver): Promise<readonly DuplicateCandidate[]> {
  const { body } = await send('/api/duplicates', { category: 'E0102', description: heap, position: near(0), ...change }, cookie)
  return DuplicateCandidates.parse(body).candidates
}

describe('looking for the same thing while a report is taken down', () => {
  test('is refused without a person, without a place, without the post', async () => {
    expect((await send('/api/duplicates', {})).status).toBe(401)
    expect((await send('/api/duplicates', { category: 'E0102', description: 'x' }, receiver)).status).toBe(400)
    expect((await send('/api/duplicates', {}, await server.signIn('auditor'))).status).toBe(403)
    const outside = { category: 'E0102', description: heap, position: { lon: 121, lat: 31 } }
    expect(await send('/api/duplicates', outside, receiver)).toMatchObject({ status: 422, body: { code: 'place.outside_district' } })
  })

  test('finds what was reported here this morning, with its score and why', async () => {
    const first = await report()
    const [best] = await likeThis({ position: near(30), description: '海棠小区东门有一大堆垃圾没人清理' })
    expect(best).toMatchObject({ id: first.id, number: first.number, level: 'likely', categoryLikeness: 'same' })
    expect(best?.metres).toBeCloseTo(30, 0)
    expect(best?.text).toBeGreaterThan(0.3)
  })

  test('finds nothing 400 metres away and nothing of another matter at the same corner', async () => {
    await report()
    expect(await likeThis({ position: near(400) })).toEqual([])
    const others = await likeThis({ category: 'C0501', description: '消火栓漏水，水流到人行道上' })
    expect(others.filter(({ level }) => level === 'likely')).toEqual([])
  })

  test('shows no phone of whoever reported', async () => {
    await report({ description: `${heap}，请打 13900001111` })
    const [best] = await likeThis()
    expect(best?.words).not.toContain('13900001111')
  })

  test('stays within the scope of whoever asks', async () => {
    spot = { lon: 120.0202, lat: 30.003 }
    const west = await report()
    expect((await likeThis()).map(({ id }) => id)).toContain(west.id)
    expect(await likeThis({}, eastReceiver)).toEqual([])
  })

  test('shows the matter that others were merged into, once', async () => {
    const target = await report()
    const merged = await report({ position: near(20) })
    await send(`/api/matters/${merged.id}/moves`, { move: 'merge', version: 1, carried: { target: target.id, reason: '同一处' } }, receiver)
    const found = await likeThis()
    expect(found.map(({ id }) => id)).toEqual([target.id])
    expect(found[0]?.reports).toBe(2)
  })
})

describe('what is the same as a matter', () => {
  test('is refused without a person, with a wrong id, beyond the scope', async () => {
    const { id } = await report()
    expect((await server.app.inject({ url: `/api/matters/${id}/duplicates` })).statusCode).toBe(401)
    expect((await read('/api/matters/7/duplicates', receiver)).status).toBe(400)
    spot = { lon: 120.0302, lat: 30.003 }
    const west = await report()
    expect((await read(`/api/matters/${west.id}/duplicates`, eastReceiver)).status).toBe(404)
    expect((await send(`/api/matters/${id}/not-the-same`, { other: id })).status).toBe(401)
    expect((await send(`/api/matters/${id}/not-the-same`, { other: 'x' }, receiver)).status).toBe(400)
    expect((await send(`/api/matters/${id}/not-the-same`, { other: id }, await server.signIn('auditor'))).status).toBe(403)
  })

  test('is found from either side, until somebody says that it is not', async () => {
    const [one, other] = [await report(), await report({ position: near(15) })]
    const fromOne = await read(`/api/matters/${one.id}/duplicates`, receiver)
    const fromOther = await read(`/api/matters/${other.id}/duplicates`, receiver)
    expect(fromOne.body.candidates.map(({ id }: DuplicateCandidate) => id)).toEqual([other.id])
    expect(fromOther.body.candidates.map(({ id }: DuplicateCandidate) => id)).toEqual([one.id])
    await send(`/api/matters/${one.id}/not-the-same`, { other: other.id }, receiver)
    expect((await read(`/api/matters/${one.id}/duplicates`, receiver)).body.candidates).toEqual([])
    expect((await read(`/api/matters/${other.id}/duplicates`, receiver)).body.candidates).toEqual([])
  })
})

describe('the mark in the inbox', () => {
  function markOf(id: string) {
    return server.services.database.db.selectFrom('matter').select('alike').where('id', '=', id).executeTakeFirstOrThrow()
  }

  test('is set after the answer, on the later of two, whatever the channel', async () => {
    const first = await report()
    server.clock.now += 3_600_000
    const later = await report({ position: near(12) })
    const desk = await send('/api/matters', { category: 'E0102', description: heap, position: near(18) }, receiver)
    await lookAtAll()
    expect(await markOf(first.id)).toEqual({ alike: null })
    expect(await markOf(later.id)).toEqual({ alike: first.id })
    expect((await markOf(desk.body.id)).alike).not.toBeNull()
    expect(await lookAtWaiting(server.services)).toBe(0)
  })

  test('is taken off by whoever says that they are not the same', async () => {
    const first = await report()
    server.clock.now += 3_600_000
    const later = await report({ position: near(12) })
    await lookAtAll()
    await send(`/api/matters/${later.id}/not-the-same`, { other: first.id }, receiver)
    expect(await markOf(later.id)).toEqual({ alike: null })
  })

  test('comes to imported matters that still run as well', async () => {
    const first = await report()
    const { db } = server.services.database
    const { state } = await db.selectFrom('matter').select('state').where('id', '=', first.id).executeTakeFirstOrThrow()
    const id = '0199b0e2-8c1f-7aaa-9bbb-0123456789ab'
    const matter = { ...(state as object), id, number: 'import-1', channel: 'import', reportedAt: server.clock.now + 60_000 } as never
    await keepMany(db, [{ matter, events: [], intake: {} }])
    await lookAtAll()
    expect(await markOf(id)).toEqual({ alike: first.id })
  })

  test('survives a process that was killed before it came to it', async () => {
    await report()
    server.clock.now += 3_600_000
    const later = await report()
    const { rows } = await sql<{ matter: string }>`select matter from duplicate_look`.execute(server.services.database.db)
    expect(rows.map(({ matter }) => matter)).toContain(later.id)
    await lookAtAll()
    expect((await markOf(later.id)).alike).not.toBeNull()
  })
})

describe('what a resident is shown of others', () => {
  function asked() {
    return { category: 'E0102', description: '海棠小区东门垃圾没人清理', position: near(10) }
  }

  test('is refused without a place', async () => {
    expect((await send('/api/requests/duplicates', { category: 'E0102', description: heap })).status).toBe(400)
  })

  test('is what they wrote themselves, how far, how long ago, and no number, place or name', async () => {
    const first = await report({
      description: '我是住在五栋的陈女士，海棠小区东门口垃圾堆积，电话 13900001111',
      name: '陈女士',
      phone: '13900001111',
    })
    const { status, body } = await send('/api/requests/duplicates', asked())
    expect(status).toBe(200)
    const { candidates } = NearbyReports.parse(body)
    expect(candidates).toHaveLength(1)
    expect(candidates[0]).toMatchObject({ status: 'reported', metres: 10, reports: 1, category: 'E0102' })
    expect(candidates[0]?.words).toContain('海棠小区东门')
    for (const secret of ['陈女士', '五栋', '13900001111', first.id, first.number, first.code])
      expect(JSON.stringify(body)).not.toContain(secret)
  })

  test('can be joined with a report of their own, which then is counted and followed as one', async () => {
    const first = await report()
    const { body } = await send('/api/requests/duplicates', asked())
    const own = await report({ ...asked(), phone: '13900002222' })
    const joined = await send(`/api/requests/${own.code}/me-too`, { token: body.candidates[0].token })
    expect(joined).toMatchObject({ status: 200, body: { isJoined: true, reports: 2 } })
    const follow = await server.app.inject({ url: `/api/requests/${own.code}`, remoteAddress: '10.6.1.1' })
    expect(follow.json()).toMatchObject({ mergedInto: first.number })
    expect(await send(`/api/requests/${own.code}/me-too`, { token: body.candidates[0].token })).toMatchObject({ body: { isJoined: true } })
  })

  test('cannot be joined by a token that was made up, or by a code that leads nowhere', async () => {
    const own = await report()
    expect(await send(`/api/requests/${own.code}/me-too`, { token: 'x'.repeat(70) })).toMatchObject({
      status: 409,
      body: { code: 'duplicate.token_ended' },
    })
    expect((await send('/api/requests/0000000000/me-too', { token: 'x'.repeat(70) })).status).toBe(404)
    expect((await send(`/api/requests/${own.code}/me-too`, {})).status).toBe(400)
  })

  test('stands by itself when the other has ended meanwhile', async () => {
    const first = await report()
    const { body } = await send('/api/requests/duplicates', asked())
    const own = await report(asked())
    const decline = { move: 'decline', version: 1, carried: { reasonCode: 'no_request' } }
    expect((await send(`/api/matters/${first.id}/moves`, decline, receiver)).status).toBe(200)
    expect((await send(`/api/requests/${own.code}/me-too`, { token: body.candidates[0].token })).body).toEqual({
      isJoined: false,
      reports: 1,
    })
  })
})
