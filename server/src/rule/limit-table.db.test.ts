import { standardLimits, type LimitRow } from '@yiwang/contract'
import { decideLimit } from '@yiwang/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let administrator: string

beforeAll(async () => {
  server = await makeTestServer()
  administrator = await server.signIn('administrator')
})

afterAll(() => server.close())

const url = '/api/limit-table'

async function publish(rows: readonly LimitRow[], basedOn: string, cookie = administrator) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { basedOn, note: '缩短受理', rows } })
}

test('limits are not for people who are not signed in or may not change them', async () => {
  const { app } = server
  expect((await app.inject({ url })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url, headers: { cookie: administrator }, payload: { rows: [] } })).statusCode).toBe(400)
  expect((await app.inject({ url, headers: { cookie: await server.signIn('grid_worker') } })).statusCode).toBe(403)
  expect((await publish(standardLimits(), '1', await server.signIn('dispatcher'))).statusCode).toBe(403)
})

test('a new version of the limits holds for clocks started from then on', async () => {
  const before = (await app().inject({ url, headers: { cookie: administrator } })).json()
  expect(before).toMatchObject({ version: '1', madeBy: 'system', rows: standardLimits() })
  const rows = before.rows.map((row: LimitRow) =>
    row.category === '*' && row.stage === 'accept' ? { ...row, limit: { amount: 30, unit: 'work_hour' } } : row,
  )
  const published = await publish(rows, '1')
  expect(published.statusCode).toBe(201)
  expect(published.json()).toMatchObject({ version: '2', note: '缩短受理', madeAt: server.clock.now })
  expect(decideLimit(server.district.limits, { category: 'E0101', stage: 'accept' })).toMatchObject({ value: { limit: { amount: 30 } } })
})

test('of two who publish limits at once one wins and the other is told', async () => {
  const { version } = (await app().inject({ url, headers: { cookie: administrator } })).json()
  const answers = await Promise.all([publish(standardLimits(), version), publish(standardLimits(), version)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409])
  const refused = answers.find(({ statusCode }) => statusCode === 409)
  expect(refused?.json()).toMatchObject({ code: 'rule.changed_meanwhile', detail: { version: String(Number(version) + 1) } })
})

test('limits without one to fall back on for every stage, twice for the same, or for unknown categories are refused', async () => {
  const [first] = standardLimits()
  if (!first) throw new Error('there are no standard limits')
  const { version } = server.district.limits
  const bare = await publish(
    standardLimits().filter(({ category, stage }) => category !== '*' || stage !== 'rule'),
    version,
  )
  expect(bare.json()).toMatchObject({ status: 422, code: 'rule.no_fallback_limit', detail: { stage: 'rule' } })
  const twice = await publish([...standardLimits(), first], version)
  expect(twice.json()).toMatchObject({ status: 422, code: 'rule.duplicate_row', detail: { row: standardLimits().length + 1 } })
  const unknown = await publish([{ ...first, category: 'E99' }, ...standardLimits()], version)
  expect(unknown.json()).toMatchObject({ status: 422, code: 'category.unknown', detail: { row: 1, category: 'E99' } })
})

function app() {
  return server.app
}
