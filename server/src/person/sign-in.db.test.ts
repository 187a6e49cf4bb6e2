import { afterAll, beforeAll, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { hashPassword, makeAccount } from './auth.ts'

let server: TestServer
const password = 'correct horse battery'

beforeAll(async () => {
  server = await makeTestServer()
  const { auth } = server.services
  await makeAccount(auth, { username: 'nobody_yet', name: '某人', hash: await hashPassword(auth, password) })
})

afterAll(() => server.close())

let caller = 0
async function signIn(payload: object, headers: Readonly<Record<string, string>> = {}, remoteAddress?: string) {
  caller += 1
  const url = '/api/auth/sign-in/username'
  return server.app.inject({ method: 'POST', url, payload, headers, remoteAddress: remoteAddress ?? `10.4.0.${caller}` })
}

test('a wrong name and a wrong password are refused alike, in both languages', async () => {
  const [name, word] = await Promise.all([
    signIn({ username: 'never_heard', password }),
    signIn({ username: 'nobody_yet', password: 'wrong password' }),
  ])
  expect([name.statusCode, word.statusCode]).toEqual([401, 401])
  expect(name.json()).toEqual(word.json())
  expect(name.json().code).toBe('person.wrong_sign_in')
})

test('the session stands in a cookie that no script reads, and nowhere in the answer', async () => {
  const answer = await signIn({ username: 'nobody_yet', password })
  expect(answer.json()).toEqual({ ok: true })
  const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat()
  expect(cookie).toMatch(/HttpOnly/u)
  expect(cookie).toMatch(/SameSite=Lax/u)
  expect(cookie).not.toMatch(/Secure/u)
})

test('behind a proxy with TLS the cookie travels only over TLS', async () => {
  const answer = await signIn({ username: 'nobody_yet', password }, { 'x-forwarded-proto': 'https' }, '127.0.0.1')
  expect([answer.headers['set-cookie'] ?? []].flat()[0]).toMatch(/; Secure$/u)
})

test('an account without a post signs in and is told to ask the administrator', async () => {
  const answer = await signIn({ username: 'nobody_yet', password })
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ')
  const me = await server.app.inject({ url: '/api/me', headers: { cookie } })
  expect([me.statusCode, me.json().code]).toEqual([403, 'person.no_post'])
})

test('after signing out the session is worth nothing', async () => {
  const cookie = await server.signIn('receiver')
  expect((await server.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(200)
  await server.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie }, payload: {} })
  expect((await server.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
})

test('guessing is slowed down: too many attempts from one place are refused for a while', async () => {
  const codes: number[] = []
  for (let attempt = 0; attempt < 22; attempt++) {
    const answer = await signIn({ username: 'nobody_yet', password: `guess ${attempt} of many` }, {}, '10.5.0.9')
    codes.push(answer.statusCode)
  }
  expect(codes.at(0)).toBe(401)
  expect(codes.at(-1)).toBe(429)
})
