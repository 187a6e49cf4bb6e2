import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { findEntries } from '../audit/access-log-store.ts'
import { cookiesAfter } from '../testing/cookies.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { totpAt } from '../testing/totp.ts'
import { keepNewPerson } from './add-person.ts'
import { getPolicy, keepPolicy } from './policy-store.ts'

let server: TestServer
const password = 'harbour lantern quiet'

beforeAll(async () => {
  server = await makeTestServer()
})

afterAll(() => server.close())

let count = 0

interface Somebody {
  readonly username: string
  readonly id: string
  readonly account: string
}

async function makePerson(role: 'receiver' | 'auditor' = 'receiver'): Promise<Somebody> {
  count += 1
  const asked = {
    district: server.district.code,
    username: `person.no${count}`,
    password,
    name: '某某',
    roles: [role],
    unit: 'centre',
    area: '990102000000',
  }
  return keepNewPerson(server.services, asked, { by: '', mustChange: false })
}

function post(url: string, payload: object, cookie = '') {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload, remoteAddress: `10.44.0.${(count % 250) + 1}` })
}

function get(url: string, cookie: string) {
  return server.app.inject({ url, headers: { cookie } })
}

async function signIn({ username }: Somebody, secret = password): Promise<string> {
  const answer = await post('/api/auth/sign-in/username', { username, password: secret })
  expect(answer.statusCode).toBe(200)
  return cookiesAfter(answer)
}

interface Enrolled {
  readonly key: string
  readonly recoveryCodes: readonly string[]
  readonly cookie: string
}

async function enrol(cookie: string): Promise<Enrolled> {
  const offer = (await post('/api/account/second-factor', { password }, cookie)).json()
  const confirmed = await post('/api/account/second-factor/confirm', { code: totpAt(offer.key, Date.now()) }, cookie)
  expect(confirmed.statusCode).toBe(204)
  return { ...offer, cookie: cookiesAfter(confirmed, cookie) }
}

async function logged(kind: 'signed_in' | 'sign_in_failed' | 'password_changed' | 'second_factor_on', by: string): Promise<number> {
  const query = { kind, by, limit: 100 } as const
  return (await findEntries(server.services.database.db, server.district.code, { query, timeZone: 'Asia/Shanghai' })).length
}

const base = '/api/account'

test('nobody reaches an account without signing in, and what is sent is checked', async () => {
  expect((await get(base, '')).statusCode).toBe(401)
  for (const path of ['/password', '/second-factor', '/second-factor/confirm', '/second-factor/off', '/second-factor/recovery-codes']) {
    expect([path, (await post(`${base}${path}`, {})).statusCode]).toEqual([path, 401])
    expect([path, (await post(`${base}${path}`, { code: 'x' }, await signIn(await makePerson()))).statusCode]).toEqual([path, 400])
  }
})

describe('the second factor', () => {
  test('is asked for as a second step once it is on; a code counts once', async () => {
    const somebody = await makePerson()
    const { key, cookie } = await enrol(await signIn(somebody))
    expect((await get(base, cookie)).json()).toMatchObject({ hasSecondFactor: true, needsSecondFactor: false, gate: null })
    expect(await logged('second_factor_on', somebody.id)).toBe(1)

    const first = await post('/api/auth/sign-in/username', { username: somebody.username, password })
    expect(first.json()).toEqual({ ok: true, needsCode: true })
    const waiting = cookiesAfter(first)
    expect((await get('/api/me', waiting)).statusCode).toBe(401)
    expect((await post('/api/auth/sign-in/code', { code: '000000' }, waiting)).json().code).toBe('person.wrong_code')
    // The code that enrolled is spent; the next one is taken, and then spent too.
    expect((await post('/api/auth/sign-in/code', { code: totpAt(key, Date.now()) }, waiting)).json().code).toBe('person.wrong_code')
    const again = cookiesAfter(await post('/api/auth/sign-in/username', { username: somebody.username, password }))
    const code = totpAt(key, Date.now() + 30_000)
    const second = await post('/api/auth/sign-in/code', { code }, again)
    expect(second.statusCode).toBe(200)
    expect((await get('/api/me', cookiesAfter(second, again))).json()).toMatchObject({ username: somebody.username })
    const third = cookiesAfter(await post('/api/auth/sign-in/username', { username: somebody.username, password }))
    expect((await post('/api/auth/sign-in/code', { code }, third)).json().code).toBe('person.wrong_code')
  })

  test('lets a recovery code in, once', async () => {
    const somebody = await makePerson()
    const { recoveryCodes } = await enrol(await signIn(somebody))
    expect(recoveryCodes).toHaveLength(10)
    async function enter(code: string) {
      const waiting = cookiesAfter(await post('/api/auth/sign-in/username', { username: somebody.username, password }))
      return post('/api/auth/sign-in/code', { code }, waiting)
    }
    expect((await enter(recoveryCodes[0] ?? '')).statusCode).toBe(200)
    expect((await enter(recoveryCodes[0] ?? '')).json().code).toBe('person.wrong_code')
    expect((await enter(recoveryCodes[1] ?? '')).statusCode).toBe(200)
  })

  test('a code without a password before it, or after too many wrong ones, leads back to the beginning', async () => {
    expect((await post('/api/auth/sign-in/code', { code: '123456' })).json()).toMatchObject({ status: 401, code: 'person.code_expired' })
    const somebody = await makePerson()
    await enrol(await signIn(somebody))
    const waiting = cookiesAfter(await post('/api/auth/sign-in/username', { username: somebody.username, password }))
    const codes: string[] = []
    for (let attempt = 0; attempt < 6; attempt += 1)
      codes.push((await post('/api/auth/sign-in/code', { code: `00000${attempt}` }, waiting)).json().code)
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'person.wrong_code'), 'person.code_expired'])
  })

  test('is reset by the security administrator, which ends every session', async () => {
    const somebody = await makePerson()
    const { cookie } = await enrol(await signIn(somebody))
    const keeper = await server.signIn('security_administrator')
    const url = `/api/people/${somebody.id}/second-factor/reset`
    expect((await post(url, {}, await server.signIn('administrator'))).statusCode).toBe(403)
    expect((await post(url, {}, keeper)).statusCode).toBe(204)
    expect((await get('/api/me', cookie)).statusCode).toBe(401)
    expect((await post(url, {}, keeper)).json().code).toBe('person.no_second_factor')
    expect((await get('/api/me', await signIn(somebody))).statusCode).toBe(200)
  })

  test('is not switched on by somebody who does not know the password, nor off where the role needs it', async () => {
    const somebody = await makePerson('auditor')
    const cookie = await signIn(somebody)
    expect((await post(`${base}/second-factor`, { password: 'something else' }, cookie)).json().code).toBe('person.wrong_password')
    const { cookie: enrolled } = await enrol(cookie)
    expect((await post(`${base}/second-factor`, { password }, enrolled)).json().code).toBe('person.second_factor_already')
    const { db } = server.services.database
    const policy = await getPolicy(db, server.district)
    await keepPolicy(db, server.district.code, { policy: { ...policy, secondFactorRoles: ['auditor'] }, by: '' })
    expect((await post(`${base}/second-factor/off`, { password }, enrolled)).json().code).toBe('person.second_factor_required')
    await keepPolicy(db, server.district.code, { policy, by: '' })
    expect((await post(`${base}/second-factor/recovery-codes`, { password }, enrolled)).json().recoveryCodes).toHaveLength(10)
    expect((await post(`${base}/second-factor/off`, { password }, enrolled)).statusCode).toBe(204)
    expect((await get('/api/me', await signIn(somebody))).statusCode).toBe(200)
  })
})

describe('what has to be done first', () => {
  test('bars every endpoint that asks for a person, but for the own account', async () => {
    const somebody = await makePerson('auditor')
    const cookie = await signIn(somebody)
    const { db } = server.services.database
    const policy = await getPolicy(db, server.district)
    await keepPolicy(db, server.district.code, { policy: { ...policy, secondFactorRoles: ['auditor'] }, by: '' })
    expect((await get('/api/me', cookie)).json().gate).toBe('second_factor')
    let barred = 0
    for (const { method, url, permission, isBeforeGate } of server.app.askedPermissions) {
      if (permission === undefined || isBeforeGate) continue
      const path = url.replaceAll(/:id/gu, '00000000-0000-4000-8000-000000000000').replaceAll(/:\w+/gu, 'x')
      const answer = await server.app.inject({ method: method as 'GET', url: path, headers: { cookie } })
      const code = method === 'HEAD' ? 'person.second_factor_needed' : answer.json().code
      expect([method, url, answer.statusCode, code]).toEqual([method, url, 403, 'person.second_factor_needed'])
      barred += 1
    }
    expect(barred).toBeGreaterThan(30)
    const { cookie: enrolled } = await enrol(cookie)
    expect((await get('/api/matters', enrolled)).statusCode).toBe(200)
    await keepPolicy(db, server.district.code, { policy, by: '' })
  })

  test('only the own account and who one is are open before it', () => {
    const open = server.app.askedPermissions.filter(({ isBeforeGate }) => isBeforeGate).map(({ url }) => url)
    expect(open.filter((url) => url !== '/api/me' && !url.startsWith('/api/account'))).toEqual([])
  })

  test('a password that somebody else chose is changed before anything else', async () => {
    const keeper = await server.signIn('security_administrator')
    const asked = {
      username: 'newly.come',
      password: 'given by hand once',
      name: '新人',
      roles: ['receiver'],
      unit: 'centre',
      area: '990102000000',
    }
    const added = (await post('/api/people', asked, keeper)).json()
    const cookie = await signIn({ username: 'newly.come', id: added.id, account: '' }, asked.password)
    expect((await get('/api/me', cookie)).json().gate).toBe('password')
    expect((await get('/api/matters', cookie)).json()).toMatchObject({ status: 403, code: 'person.password_must_change' })
    expect((await post(`${base}/password`, { current: asked.password, next: asked.password }, cookie)).json().code).toBe(
      'password.used_before',
    )
    expect((await post(`${base}/password`, { current: asked.password, next: password }, cookie)).statusCode).toBe(204)
    expect((await get('/api/matters', cookie)).statusCode).toBe(200)
  })
})

describe('a password', () => {
  test('is not short, common, a name, or one of the last', async () => {
    const somebody = await makePerson()
    const cookie = await signIn(somebody)
    async function change(next: string, current = password) {
      return (await post(`${base}/password`, { current, next }, cookie)).json()?.code
    }
    expect(await change('another good one', 'not the present one')).toBe('person.wrong_password')
    expect((await post(`${base}/password`, { current: password, next: 'short' }, cookie)).statusCode).toBe(400)
    expect(await change('qwertyuiop12')).toBe('password.common')
    expect(await change('1234567890')).toBe('password.common')
    expect(await change(`${somebody.username} rides a tram`)).toBe('password.has_name')
    expect(await change('某某的密码很长很难猜呀')).toBe('password.has_name')
    expect(await change('Test District tram')).toBe('password.has_name')
    expect(await change(password)).toBe('password.used_before')
  })

  test('that was changed ends every other session, and the old one is not taken for a while', async () => {
    const somebody = await makePerson()
    const [here, elsewhere] = [await signIn(somebody), await signIn(somebody)]
    const next = 'copper kettle on monday'
    expect((await post(`${base}/password`, { current: password, next }, here)).statusCode).toBe(204)
    expect([(await get('/api/me', here)).statusCode, (await get('/api/me', elsewhere)).statusCode]).toEqual([200, 401])
    expect(await logged('password_changed', somebody.id)).toBe(1)
    expect((await post(`${base}/password`, { current: next, next: password }, here)).json().code).toBe('password.used_before')
  })

  test('is as long as the district decided', async () => {
    const { db } = server.services.database
    const policy = await getPolicy(db, server.district)
    const keeper = await server.signIn('security_administrator')
    function put(payload: object) {
      return server.app.inject({ method: 'PUT', url: '/api/security-policy', headers: { cookie: keeper }, payload })
    }
    expect((await put({ ...policy, passwordLength: 3 })).statusCode).toBe(400)
    expect((await put({ ...policy, passwordLength: 16 })).json()).toMatchObject({ passwordLength: 16 })
    const cookie = await signIn(await makePerson())
    expect((await post(`${base}/password`, { current: password, next: 'copper kettle' }, cookie)).json()).toMatchObject({
      code: 'password.too_short',
      detail: { length: 16 },
    })
    await put(policy)
  })
})

describe('a session', () => {
  test('is listed with place and time, and another one is ended from here', async () => {
    const somebody = await makePerson()
    const [here, elsewhere, third] = [await signIn(somebody), await signIn(somebody), await signIn(somebody)]
    const { sessions } = (await get(base, here)).json()
    expect(sessions).toHaveLength(3)
    expect(sessions.filter(({ isThis }: { isThis: boolean }) => isThis)).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ address: expect.stringMatching(/^10\.44/u), startedAt: expect.any(Number) })
    const other = (await get(base, elsewhere)).json().sessions.find(({ isThis }: { isThis: boolean }) => isThis)
    function remove(url: string, cookie: string) {
      return server.app.inject({ method: 'DELETE', url, headers: { cookie } })
    }
    const stranger = await signIn(await makePerson())
    expect((await remove(`${base}/sessions/${other.id}`, stranger)).statusCode).toBe(404)
    expect((await remove(`${base}/sessions/${other.id}`, here)).statusCode).toBe(204)
    expect((await get('/api/me', elsewhere)).statusCode).toBe(401)
    expect((await remove(`${base}/sessions`, here)).statusCode).toBe(204)
    expect([(await get('/api/me', third)).statusCode, (await get('/api/me', here)).statusCode]).toEqual([401, 200])
  })

  test.each([
    ['after half an hour without a request', sql`seen_at = now() - interval '31 minutes'`],
    ['after twelve hours however busy', sql`"createdAt" = now() - interval '12 hours 1 minute'`],
  ])('ends %s, and says so', async (_, set) => {
    const somebody = await makePerson()
    const cookie = await signIn(somebody)
    expect((await get('/api/me', cookie)).statusCode).toBe(200)
    await sql`update auth_session set ${set} where "userId" = ${somebody.account}`.execute(server.services.database.db)
    expect((await get('/api/me', cookie)).json()).toMatchObject({ status: 401, code: 'person.session_expired' })
    expect((await get('/api/me', cookie)).json()).toMatchObject({ status: 401, code: 'person.not_signed_in' })
  })

  test('slides on with each request', async () => {
    const somebody = await makePerson()
    const cookie = await signIn(somebody)
    const { db } = server.services.database
    await sql`update auth_session set seen_at = now() - interval '20 minutes' where "userId" = ${somebody.account}`.execute(db)
    expect((await get('/api/me', cookie)).statusCode).toBe(200)
    const { rows } = await sql<{ idle: number }>`select extract(epoch from now() - seen_at)::float8 as idle from auth_session
      where "userId" = ${somebody.account}`.execute(db)
    expect(rows[0]?.idle).toBeLessThan(60)
  })

  test('is not made by somebody without the key that signs it', async () => {
    const [name = '', value = ''] = (await signIn(await makePerson())).split('=')
    const token = decodeURIComponent(value).split('.')[0] ?? ''
    for (const forged of [token, `${token}.`, `${token}.AAAA`, `${token}.${Buffer.alloc(32).toString('base64')}`, '%E0%A4%A']) {
      expect((await get('/api/me', `${name}=${encodeURIComponent(forged)}`)).statusCode).toBe(401)
    }
    expect((await get('/api/me', `${name}=%E0%A4%A`)).statusCode).toBe(401)
  })
})
