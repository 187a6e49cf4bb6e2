import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

const url = '/api/saved-views'
const late = { name: '我单位超期', query: 'heat=overdue&unit=water' }

function save(cookie: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload })
}

async function list(cookie: string) {
  return (await server.app.inject({ url, headers: { cookie } })).json()
}

test('views are kept for people who are signed in and have a post', async () => {
  const { app } = server
  const id = 'b1d4f1c0-3c0e-4f7e-9d52-0b8f2a5f7a11'
  expect((await app.inject({ url })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url, payload: late })).statusCode).toBe(401)
  expect((await app.inject({ method: 'DELETE', url: `${url}/${id}` })).statusCode).toBe(401)
  const cookie = await server.signIn('handler')
  expect((await save(cookie, { name: '\u200B ', query: '' })).statusCode).toBe(400)
  expect((await save(cookie, { ...late, query: 'q=\0' })).statusCode).toBe(400)
  expect((await save(cookie, { ...late, query: 'q=\uDFFF' })).statusCode).toBe(400)
  expect((await app.inject({ method: 'DELETE', url: `${url}/one`, headers: { cookie } })).statusCode).toBe(400)
  expect((await app.inject({ method: 'DELETE', url: `${url}/${id}`, headers: { cookie } })).statusCode).toBe(404)
})

test('a person keeps, sees and drops their own views, and not those of another', async () => {
  const [mine, other] = await Promise.all([server.signIn('handler'), server.signIn('handler')])
  const saved = await save(mine, late)
  expect([saved.statusCode, saved.json()]).toEqual([201, { id: expect.any(String), ...late }])
  const second = await save(mine, { name: '新到', query: 'sort=newest' })
  expect(await list(mine)).toEqual([saved.json(), second.json()])
  expect(await list(other)).toEqual([])
  function drop(cookie: string) {
    return server.app.inject({ method: 'DELETE', url: `${url}/${saved.json().id}`, headers: { cookie } })
  }
  expect((await drop(other)).statusCode).toBe(404)
  const both = await Promise.all([drop(mine), drop(mine)])
  expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([204, 404])
  expect(await list(mine)).toEqual([second.json()])
})
