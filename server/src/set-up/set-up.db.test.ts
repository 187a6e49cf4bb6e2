import { afterAll, beforeAll, expect, test } from 'vitest'

import { keepNewPerson } from '../person/add-person.ts'
import { listPeople } from '../person/person-store.ts'
import { cookiesAfter } from '../testing/cookies.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { totpAt } from '../testing/totp.ts'

let server: TestServer

// A platform is set up once: the tests follow each other, from the empty platform on.
beforeAll(async () => {
  server = await makeTestServer({ district: null })
})

afterAll(() => server.close())

const asked = {
  username: 'first.admin',
  password: 'a-password-of-mine',
  name: '测试员',
  districtName: '新区',
  districtNameEn: 'New District',
  districtCode: '990103',
  center: { lon: 120.5, lat: 30.25 },
  security: { username: 'second.admin', password: 'other-password', name: '安全员' },
}

function setUp(more: object = {}) {
  return server.app.inject({ method: 'POST', url: '/api/set-up', payload: { ...asked, token: server.services.setUpToken, ...more } })
}

async function signIn({ username, password }: { username: string; password: string }): Promise<string> {
  const answer = await server.app.inject({ method: 'POST', url: '/api/auth/sign-in/username', payload: { username, password } })
  expect(answer.statusCode).toBe(200)
  return cookiesAfter(answer)
}

/** Enrols the second factor; the cookie of the session that it opens. */
async function enrol(cookie: string, password: string): Promise<string> {
  const url = '/api/account/second-factor'
  const offer = (await server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { password } })).json()
  const payload = { code: totpAt(offer.key, Date.now()) }
  const answer = await server.app.inject({ method: 'POST', url: `${url}/confirm`, headers: { cookie }, payload })
  expect(answer.statusCode).toBe(204)
  return cookiesAfter(answer, cookie)
}

test('nobody sets up a platform without its token or with what cannot be', async () => {
  expect((await setUp({ districtCode: '12' })).statusCode).toBe(400)
  expect((await setUp({ password: 'short' })).statusCode).toBe(400)
  expect((await setUp({ security: undefined })).statusCode).toBe(400)
  expect((await setUp({ password: '1234567890' })).json().code).toBe('password.common')
  expect((await setUp({ security: { ...asked.security, password: 'second.admin.2026' } })).json().code).toBe('password.has_name')
  for (const token of ['', 'x', `${server.services.setUpToken}0`]) {
    expect((await setUp({ token })).json()).toMatchObject({ status: 403, code: 'permission.denied' })
  }
  expect((await setUp({ districtCode: '000000' })).json().code).toBe('place.bad_division_code')
  expect((await setUp({ center: { lon: 120, lat: 89 } })).json().code).toBe('place.wrong_coordinates')
  expect((await server.app.inject({ url: '/api/district' })).json().needsSetUp).toBe(true)
})

test('a platform is set up once, even when several try at the same moment and an earlier set-up was cut short', async () => {
  const { services } = server
  await keepNewPerson(
    services,
    { ...asked, district: '990103', roles: ['administrator'], unit: null, area: '990103000000' },
    { by: '', mustChange: false },
  )
  expect((await setUp({ security: { ...asked.security, username: asked.username } })).json().code).toBe('person.username_taken')
  const answers = await Promise.all([setUp(), setUp({ districtCode: '990104', username: 'other.admin' }), setUp()])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 409, 409])
  expect(answers[0]?.json()).toEqual({ district: '990103', username: 'first.admin' })
  expect(answers[1]?.json().code).toBe('district.already_set_up')
  expect(services.districts.list()).toHaveLength(1)
  expect((await listPeople(services.database.db, '990103')).map(({ username }) => username)).toEqual(['first.admin', 'second.admin'])
  expect((await setUp({ districtCode: '990105' })).json().code).toBe('district.already_set_up')
})

test('an administrator signs in, and the first report finds grid, unit and deadline', async () => {
  const { app } = server
  expect((await app.inject({ url: '/api/district' })).json()).toMatchObject({
    code: '990103',
    name: '新区',
    nameEn: 'New District',
    needsSetUp: false,
    isDemo: false,
    center: [120.5, 30.25],
  })
  const bare = await signIn(asked)
  expect((await app.inject({ url: '/api/matters', headers: { cookie: bare } })).json().code).toBe('person.second_factor_needed')
  const cookie = await enrol(bare, asked.password)
  expect((await app.inject({ url: '/api/me', headers: { cookie } })).json()).toMatchObject({
    roles: ['administrator'],
    unit: { id: 'command-centre', name: '指挥中心' },
    area: '990103000000',
  })
  const receipt = await app.inject({
    method: 'POST',
    url: '/api/requests',
    payload: { category: 'E0102', description: '垃圾', position: { lon: 120.53, lat: 30.22 } },
  })
  expect(receipt.statusCode).toBe(201)
  expect(receipt.json().acceptBy).toBeGreaterThan(server.clock.now)
  const [row] = (await app.inject({ url: '/api/matters', headers: { cookie } })).json().rows
  expect(row).toMatchObject({ grid: expect.stringMatching(/^990103001001\d{3}$/u), status: 'reported' })
  const table = (await app.inject({ url: '/api/dispatch-table', headers: { cookie } })).json()
  expect(table).toMatchObject({ version: '1', rules: [{ id: 'catch-all', leadUnit: 'command-centre' }] })
  const again = await app.inject({
    method: 'POST',
    url: '/api/dispatch-table',
    headers: { cookie },
    payload: { basedOn: '1', note: '不变', rules: table.rules },
  })
  expect(again.statusCode).toBe(201)
})

test('the security administrator chooses an own password and a second factor first, and then lets people in', async () => {
  const { app } = server
  const { username, password } = asked.security
  const bare = await signIn({ username, password })
  const people = { url: '/api/people', headers: { cookie: bare } }
  expect((await app.inject(people)).json().code).toBe('person.password_must_change')
  const payload = { current: password, next: 'harbour lantern quiet' }
  expect((await app.inject({ method: 'POST', url: '/api/account/password', headers: { cookie: bare }, payload })).statusCode).toBe(204)
  expect((await app.inject(people)).json().code).toBe('person.second_factor_needed')
  const cookie = await enrol(bare, payload.next)
  const listed = await app.inject({ ...people, headers: { cookie } })
  expect(listed.json()).toHaveLength(2)
  expect((await app.inject({ url: '/api/matters', headers: { cookie } })).json().code).toBe('permission.denied')
})
