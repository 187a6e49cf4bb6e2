import { MatterDetail } from '@yiwang/contract'
import { findBrokenLink, replay, type Matter } from '@yiwang/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { findMatterById, listHistory } from './matter-store.ts'
import { sha256 } from './sha256.ts'

let server: TestServer
let receiver: string
let caller = 0

beforeAll(async () => {
  server = await makeTestServer()
  receiver = await server.signIn('receiver')
})

afterAll(() => server.close())

async function report(phone?: string): Promise<string> {
  caller += 1
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/requests',
    payload: {
      category: 'E0102',
      description: `路灯不亮 ${caller}`,
      position: { lon: 120.005, lat: 30.005 },
      ...(phone !== undefined && { phone }),
    },
    remoteAddress: `10.5.${Math.floor(caller / 250)}.${caller % 250}`,
  })
  const row = server.services.database.db.selectFrom('matter').select('id').where('number', '=', answer.json().number)
  return (await row.executeTakeFirstOrThrow()).id
}

async function move(id: string, sent: { readonly move: string; readonly target?: string }, version?: number) {
  const { matter } = await stateOf(id)
  const carried = { reason: '同一件事', ...(sent.target !== undefined && { target: sent.target }) }
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/matters/${id}/moves`,
    headers: { cookie: receiver },
    payload: { move: sent.move, version: version ?? matter.version, carried },
  })
  return { status: answer.statusCode, body: answer.json() }
}

function merge(id: string, target: string) {
  return move(id, { move: 'merge', target })
}

async function stateOf(id: string): Promise<{ matter: Matter; weight: number }> {
  const { db } = server.services.database
  const district = server.district.code
  const found = await findMatterById(db, district, id)
  const row = await db.selectFrom('matter').select(['weight', 'reports']).where('id', '=', id).executeTakeFirstOrThrow()
  if (!found) throw new Error('gone')
  const history = await listHistory(db, district, id)
  expect(findBrokenLink(history, sha256)).toBeUndefined()
  expect(replay(history)).toEqual(found.matter)
  expect(row.reports).toBe(found.matter.reports ?? 1)
  return { matter: found.matter, weight: row.weight }
}

test('a merge is written into both histories, counts, weighs, and keeps both chains', async () => {
  const [target, one, other] = [await report('13900000001'), await report('13900000002'), await report('13900000003')]
  expect((await merge(one, target)).status).toBe(200)
  const answer = await merge(other, target)
  expect(MatterDetail.parse(answer.body)).toMatchObject({ row: { status: 'merged' }, mergedInto: target })
  const after = await stateOf(target)
  expect(after.matter).toMatchObject({ status: 'reported', reports: 3 })
  expect(after.weight).toBeGreaterThan(2)
  expect((await stateOf(one)).matter).toMatchObject({ status: 'merged', mergedInto: target })
})

test('the same person reporting again and again does not make a matter heavier', async () => {
  const [target, one, other] = [await report('13900000009'), await report('13900000009'), await report('13900000009')]
  await merge(one, target)
  await merge(other, target)
  expect(await stateOf(target)).toMatchObject({ weight: 1, matter: { reports: 3 } })
})

test('an unmerge restores the matter exactly, and the target counts one less', async () => {
  const [target, one] = [await report('13900000011'), await report('13900000012')]
  const before = (await stateOf(one)).matter
  await merge(one, target)
  server.clock.now += 600_000
  expect((await move(one, { move: 'unmerge' })).status).toBe(200)
  const after = (await stateOf(one)).matter
  expect({ ...after, version: before.version }).toEqual(before)
  expect(after.version).toBe(before.version + 2)
  expect(await stateOf(target)).toMatchObject({ weight: 1, matter: { reports: 1, version: 3 } })
})

test('twenty merges into the same target at once are all counted', async () => {
  const target = await report()
  const others = await Promise.all(Array.from({ length: 20 }, (_, index) => report(`139000001${10 + index}`)))
  const answers = await Promise.all(others.map((id) => merge(id, target)))
  expect(answers.map(({ status }) => status)).toEqual(others.map(() => 200))
  expect((await stateOf(target)).matter.reports).toBe(21)
})

test('two matters merged into each other at once: one merge holds, the other is refused', async () => {
  const [one, other] = [await report(), await report()]
  const answers = await Promise.all([merge(one, other), merge(other, one)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200,
    expect.toSatisfy((status: number) => status === 409 || status === 422),
  ])
  const statuses = [(await stateOf(one)).matter.status, (await stateOf(other)).matter.status]
  expect(statuses.toSorted((a, b) => a.localeCompare(b))).toEqual(['merged', 'reported'])
})

test('nothing is merged into itself, into what was merged, into what has ended, or into what is not there', async () => {
  const [one, merged, target, ended] = [await report(), await report(), await report(), await report()]
  await merge(merged, target)
  await server.app.inject({
    method: 'POST',
    url: `/api/matters/${ended}/moves`,
    headers: { cookie: receiver },
    payload: { move: 'decline', version: 1, carried: { reasonCode: 'no_request' } },
  })
  expect(await merge(one, one)).toMatchObject({ status: 422, body: { code: 'matter.needs_target' } })
  for (const id of [merged, ended, '00000000-0000-4000-8000-000000000000']) {
    expect(await merge(one, id)).toMatchObject({ status: 422, body: { code: 'matter.merge_target' } })
  }
  expect((await stateOf(one)).matter.version).toBe(1)
})

test('what was merged on with its target is counted there, and is not taken out before the target is', async () => {
  const [inner, middle, outer] = [await report(), await report(), await report()]
  await merge(inner, middle)
  await merge(middle, outer)
  expect((await stateOf(outer)).matter.reports).toBe(3)
  expect(await move(inner, { move: 'unmerge' })).toMatchObject({ status: 422, body: { code: 'matter.merge_target' } })
  await move(middle, { move: 'unmerge' })
  expect((await move(inner, { move: 'unmerge' })).status).toBe(200)
  expect((await stateOf(middle)).matter.reports).toBe(1)
  expect((await stateOf(outer)).matter.reports).toBe(1)
})

test('a merge decided on an older version is refused', async () => {
  const [one, target] = [await report(), await report()]
  expect(await move(one, { move: 'merge', target }, 7)).toMatchObject({ status: 409, body: { code: 'matter.changed_meanwhile' } })
})
