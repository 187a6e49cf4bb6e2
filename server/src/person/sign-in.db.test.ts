import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { hashPassword, makeAccount } from './auth.ts'
import { networkOf } from './throttle.ts'

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
  expect(answer.json()).toEqual({ ok: true, needsCode: false })
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
  expect(codes.slice(0, 5)).toEqual([401, 401, 401, 401, 401])
  expect(codes.slice(5).every((code) => code === 429)).toBe(true)
})

describe('a wait after too many attempts', () => {
  async function guess(username: string, from: string, times: number) {
    for (let attempt = 0; attempt < times; attempt += 1) await signIn({ username, password: `guess ${attempt} of many` }, {}, from)
  }

  test('says until when, is the same for a name that nobody has, and ends by itself', async () => {
    await guess('nobody_yet', '10.6.0.1', 5)
    await guess('never_heard', '10.6.0.2', 5)
    const [known, unknown] = [
      await signIn({ username: 'nobody_yet', password }, {}, '10.6.0.1'),
      await signIn({ username: 'never_heard', password }, {}, '10.6.0.2'),
    ]
    expect([known.statusCode, known.json().code]).toEqual([429, 'person.too_many_attempts'])
    expect(known.json()).toEqual(unknown.json())
    expect(known.json().detail.until).toBe(server.clock.now + 30_000)
    expect(known.headers['retry-after']).toMatch(/^\d+$/u)
    server.clock.now += 31_000
    expect((await signIn({ username: 'nobody_yet', password }, {}, '10.6.0.1')).statusCode).toBe(200)
  })

  test('grows from half a minute to a quarter of an hour, not further', async () => {
    const waits: number[] = []
    for (let round = 0; round < 8; round += 1) {
      await guess('somebody_else', '10.6.0.3', round === 0 ? 5 : 1)
      const { detail } = (await signIn({ username: 'somebody_else', password }, {}, '10.6.0.3')).json()
      waits.push((detail.until - server.clock.now) / 1000)
      server.clock.now = detail.until + 1
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900])
  })

  test('does not keep somebody out whom a stranger tries to lock, from where they have come in before', async () => {
    expect((await signIn({ username: 'nobody_yet', password }, {}, '10.7.0.1')).statusCode).toBe(200)
    for (let stranger = 0; stranger < 8; stranger += 1) await guess('nobody_yet', `10.8.0.${stranger}`, 5)
    expect((await signIn({ username: 'nobody_yet', password }, {}, '10.8.0.99')).statusCode).toBe(429)
    expect((await signIn({ username: 'nobody_yet', password }, {}, '10.7.0.1')).statusCode).toBe(200)
    server.clock.now += 5 * 60_000 + 1
    expect((await signIn({ username: 'nobody_yet', password }, {}, '10.8.0.99')).statusCode).toBe(200)
  })

  test('counts guesses that are sent all at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => signIn({ username: 'nobody_yet', password: `at once ${at}` }, {}, '10.6.0.7')),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(5)
  })
})

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:10.0.0.1', '::ffff:10.0.0.1'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
