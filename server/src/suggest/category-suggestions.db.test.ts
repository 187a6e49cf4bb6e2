import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let receiver: string

beforeAll(async () => {
  server = await makeTestServer()
  receiver = await server.signIn('receiver')
})

afterAll(() => server.close())

const url = '/api/category-suggestions'

function ask(cookie: string, description: string) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { description } })
}

function report(cookie: string, sent: { readonly category: string; readonly description: string; readonly lon: number }) {
  const { lon, ...rest } = sent
  return server.app.inject({
    method: 'POST',
    url: '/api/matters',
    headers: { cookie },
    payload: { ...rest, position: { lon, lat: 30.005 } },
  })
}

test('suggestions are for those who take matters down', async () => {
  expect((await server.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401)
  expect((await ask(receiver, ' ')).statusCode).toBe(400)
  expect((await ask(await server.signIn('auditor'), '路灯不亮')).statusCode).toBe(403)
  expect((await ask(await server.signIn('handler'), '路灯不亮')).statusCode).toBe(403)
})

test('a category is suggested for its words, with those words as the reason, and nothing is taken down', async () => {
  const answer = await ask(receiver, '小区门口的路灯不亮，走夜路看不见')
  expect(answer.statusCode).toBe(200)
  const [first] = answer.json()
  expect(first).toMatchObject({ category: 'C0118', why: { words: expect.arrayContaining(['路灯不亮']), alike: 0, matters: [] } })
  expect(first.probability).toBeGreaterThan(0.5)
  expect((await server.app.inject({ url: '/api/matters?ended=all', headers: { cookie: receiver } })).json().total).toBe(0)
})

test('what was filed before speaks too; matters outside the scope of who asks are counted, not named', async () => {
  const reported = (await report(receiver, { category: 'E0115', description: '后山有人熏腊肉，烟雾飘进屋', lon: 120.005 })).json()
  const accept = { move: 'accept', version: 1, carried: {} }
  const moved = await server.app.inject({
    method: 'POST',
    url: `/api/matters/${reported.id}/moves`,
    headers: { cookie: receiver },
    payload: accept,
  })
  expect(moved.statusCode).toBe(200)
  // What was read once answers for ten minutes; then the next answer comes from the old and the one after from the new.
  server.clock.now += 11 * 60_000
  await ask(receiver, '熏腊肉烟雾很大')
  const west = await server.signIn('grid_worker', { area: '990102002000' })
  await expect
    .poll(async () => (await ask(receiver, '熏腊肉烟雾很大')).json()[0]?.why.matters)
    .toEqual([{ id: reported.id, number: reported.number }])
  const [forWest] = (await ask(west, '熏腊肉烟雾很大')).json()
  expect(forWest).toMatchObject({ category: 'E0115', why: { alike: 1, matters: [] } })
})
