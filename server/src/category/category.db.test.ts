import type { Category } from '@yiwang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let administrator: string

beforeAll(async () => {
  server = await makeTestServer()
  administrator = await server.signIn('administrator')
})

afterAll(() => server.close())

function rubbish(): Category {
  const found = server.district.categories.get('E0102')
  if (!found) throw new Error('E0102 is not there')
  return found
}

function put(code: string, payload: object, cookie = administrator) {
  return server.app.inject({ method: 'PUT', url: `/api/categories/${code}`, headers: { cookie }, payload })
}

test('a category is changed by nobody but an administrator', async () => {
  expect((await server.app.inject({ method: 'PUT', url: '/api/categories/E0102', payload: rubbish() })).statusCode).toBe(401)
  expect((await put('E0102', { ...rubbish(), evidence: [] })).statusCode).toBe(400)
  expect((await put('E0102', { ...rubbish(), source: 'a\0b' })).statusCode).toBe(400)
  expect((await put('E0102', rubbish(), await server.signIn('dispatcher'))).statusCode).toBe(403)
})

test('a changed category holds for what is reported next', async () => {
  const changed: Category = { ...rubbish(), name: { zh: '暴露生活垃圾', en: 'Exposed rubbish' }, enabled: false }
  const answer = await put('E0102', changed)
  expect([answer.statusCode, answer.json()]).toEqual([200, changed])
  const shown: Category[] = (await server.app.inject({ url: '/api/categories' })).json()
  expect(shown.find(({ code }) => code === 'E0102')).toEqual(changed)
  const payload = { category: 'E0102', description: '垃圾', position: { lon: 120.005, lat: 30.005 } }
  expect((await server.app.inject({ method: 'POST', url: '/api/requests', payload })).json().code).toBe('category.disabled')
})

test('the code of a category stays, and so do its kind and major class', async () => {
  const other = server.district.categories.get('E0103')
  for (const [sent, field] of [
    [{ ...rubbish(), code: 'E0103' }, 'code'],
    [{ ...rubbish(), kind: 'hotline' }, 'kind'],
    [{ ...rubbish(), major: '02' }, 'major'],
  ] as const) {
    expect((await put('E0102', sent)).json()).toMatchObject({ status: 400, code: 'request.malformed', detail: { field } })
  }
  expect(server.district.categories.get('E0103')).toEqual(other)
  expect((await put('E9999', { ...rubbish(), code: 'E9999', major: '99' })).json().code).toBe('category.unknown')
})
