import type { PersonChange, PersonView } from '@yiwang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { makeTestServer, type TestServer } from '../testing/test-server.ts'
import { keepNewPerson } from './add-person.ts'
import { changePersonAsAsked } from './change-person.ts'

let server: TestServer
let keeper: string
let administrator: string

beforeAll(async () => {
  server = await makeTestServer()
  keeper = await server.signIn('security_administrator')
  administrator = await server.signIn('administrator')
})

afterAll(() => server.close())

const url = '/api/people'
const password = 'first-password'
const post = { name: '测试员', nameEn: 'Tester', roles: ['handler'], unit: 'water', area: '990102000000' }

function add(username: string, more: object = {}, cookie = keeper) {
  return server.app.inject({ method: 'POST', url, headers: { cookie }, payload: { ...post, username, password, ...more } })
}

function change(id: string, more: object, cookie = keeper) {
  return server.app.inject({ method: 'PUT', url: `${url}/${id}`, headers: { cookie }, payload: { ...post, isDisabled: false, ...more } })
}

async function list(): Promise<PersonView[]> {
  return (await server.app.inject({ url, headers: { cookie: keeper } })).json()
}

let callers = 0

async function signIn(username: string, secret = password): Promise<string | undefined> {
  callers += 1
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password: secret },
    remoteAddress: `10.9.0.${callers}`,
  })
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  return answer.statusCode === 200 ? cookies.map((cookie) => cookie.split(';')[0]).join('; ') : undefined
}

async function isSignedIn(cookie: string): Promise<boolean> {
  return (await server.app.inject({ url: '/api/me', headers: { cookie } })).statusCode === 200
}

test('people are kept by the security administrator, and read by the auditor too', async () => {
  const { app } = server
  expect((await app.inject({ url })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401)
  expect((await app.inject({ method: 'PUT', url: `${url}/x`, payload: {} })).statusCode).toBe(401)
  for (const wrong of [
    { username: 'Wang Wei' },
    { password: 'short' },
    { roles: [] },
    { roles: ['system'] },
    { area: '99' },
    { name: '' },
  ]) {
    expect((await add('wrong.one', wrong)).statusCode).toBe(400)
  }
  expect((await change('x', { isDisabled: 'perhaps' })).statusCode).toBe(400)
  const auditor = await server.signIn('auditor')
  expect((await app.inject({ url, headers: { cookie: auditor } })).statusCode).toBe(200)
  expect((await add('some.one', {}, auditor)).statusCode).toBe(403)
  expect((await change('x', {}, auditor)).statusCode).toBe(403)
  for (const cookie of [await server.signIn('dispatcher'), administrator])
    expect((await app.inject({ url, headers: { cookie } })).statusCode).toBe(403)
})

describe('a new person', () => {
  test('signs in with the password that was given, which is never shown again', async () => {
    const added = await add('zhang.wei', { roles: ['handler', 'grid_worker', 'handler'] })
    expect(added.statusCode).toBe(201)
    const view = {
      id: expect.any(String),
      username: 'zhang.wei',
      name: '测试员',
      nameEn: 'Tester',
      roles: ['handler', 'grid_worker'],
      unit: 'water',
      area: post.area,
      isDisabled: false,
      hasSecondFactor: false,
    }
    expect(added.json()).toEqual(view)
    expect(await list()).toContainEqual(view)
    expect(JSON.stringify(await list())).not.toMatch(/password|hash|account/u)
    const cookie = await signIn('zhang.wei')
    expect((await server.app.inject({ url: '/api/me', headers: { cookie: cookie ?? '' } })).json()).toMatchObject({
      username: 'zhang.wei',
      unit: { id: 'water' },
    })
    expect(await signIn('zhang.wei', 'another-password')).toBeUndefined()
  })

  test('takes a name that nobody has, even when two add it at once', async () => {
    const answers = await Promise.all([add('li.na'), add('li.na'), add('li.na')])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([201, 409, 409])
    expect(answers.find(({ statusCode }) => statusCode === 409)?.json()).toMatchObject({
      code: 'person.username_taken',
      detail: { username: 'li.na' },
    })
    expect((await list()).filter(({ username }) => username === 'li.na')).toHaveLength(1)
  })

  test('has a post that the district knows', async () => {
    expect((await add('no.unit', { unit: 'nobody' })).json()).toMatchObject({ status: 422, code: 'unit.unknown' })
    expect((await add('no.area', { area: '110101001000' })).json()).toMatchObject({ status: 422, code: 'division.unknown' })
    expect((await add('no.unit', { unit: null })).json()).toMatchObject({ status: 422, code: 'person.needs_unit' })
    expect((await add('street.one', { roles: ['leader'], unit: null, area: '990102001000' })).statusCode).toBe(201)
  })
})

describe('a changed person', () => {
  test('has the new post at once, and signs in anew to use it', async () => {
    const { id } = (await add('wang.fang')).json()
    const cookie = (await signIn('wang.fang')) ?? ''
    const changed = await change(id, { name: '测试乙', nameEn: undefined, roles: ['receiver'], unit: null, area: '990102002000' })
    expect([changed.statusCode, changed.json()]).toEqual([
      200,
      {
        id,
        username: 'wang.fang',
        name: '测试乙',
        nameEn: 'Tester',
        roles: ['receiver'],
        unit: null,
        area: '990102002000',
        isDisabled: false,
        hasSecondFactor: false,
      },
    ])
    expect((await list()).find((each) => each.id === id)).toEqual(changed.json())
    expect(await isSignedIn(cookie)).toBe(false)
    const again = { cookie: (await signIn('wang.fang')) ?? '' }
    expect((await server.app.inject({ url: '/api/me', headers: again })).json()).toMatchObject({ roles: ['receiver'], unit: null })
  })

  test('who is disabled is signed out and does not come back until enabled', async () => {
    const { id } = (await add('chen.jie')).json()
    const cookie = (await signIn('chen.jie')) ?? ''
    expect(await isSignedIn(cookie)).toBe(true)
    expect((await change(id, { isDisabled: true })).json().isDisabled).toBe(true)
    expect((await server.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401)
    expect(await isSignedIn((await signIn('chen.jie')) ?? '')).toBe(false)
    await change(id, { isDisabled: false })
    expect(await isSignedIn(cookie)).toBe(false)
    expect(await isSignedIn((await signIn('chen.jie')) ?? '')).toBe(true)
  })

  test('with a new password is signed out and signs in with the new one only', async () => {
    const { id } = (await add('liu.yang')).json()
    const cookie = (await signIn('liu.yang')) ?? ''
    expect((await change(id, { password: 'second-password' })).statusCode).toBe(200)
    expect(await isSignedIn(cookie)).toBe(false)
    expect(await signIn('liu.yang')).toBeUndefined()
    expect(await isSignedIn((await signIn('liu.yang', 'second-password')) ?? '')).toBe(true)
  })

  test('who is not there is not changed', async () => {
    expect((await change('nobody', {})).json()).toMatchObject({ status: 404, code: 'person.not_found' })
  })
})

describe('the last administrator who can sign in', () => {
  const roles = ['administrator']

  async function findAdministrator(): Promise<PersonView> {
    const found = (await list()).find((each) => each.roles.includes('administrator') && !each.isDisabled)
    if (!found) throw new Error('there is no administrator')
    return found
  }

  test('stays one', async () => {
    const { id } = await findAdministrator()
    for (const more of [{ roles: ['leader'] }, { roles, isDisabled: true }]) {
      expect((await change(id, more)).json()).toMatchObject({ status: 409, code: 'person.last_administrator' })
    }
    expect((await change(id, { roles: ['administrator', 'leader'] })).json().code).toBe('person.roles_not_separate')
    expect((await change(id, { roles, name: '童明川' })).statusCode).toBe(200)
  })

  test('stays one even when two are struck off at once, and one who is disabled does not count', async () => {
    const { id: first } = await findAdministrator()
    const { id: second } = (await add('second.admin', { roles })).json()
    const { id: disabled } = (await add('disabled.admin', { roles })).json()
    await change(disabled, { roles, isDisabled: true })
    const off = { ...post, roles: ['leader'] as PersonChange['roles'], isDisabled: false }
    const outcomes = await Promise.allSettled(
      [first, second].map((id) => changePersonAsAsked(server.services, server.district, { id, change: off, by: 'somebody' })),
    )
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'person.last_administrator' } })
  })
})

describe('the keepers of the platform', () => {
  test('are three people: no post joins two of them, or one of them and the handling of matters', async () => {
    for (const roles of [
      ['administrator', 'auditor'],
      ['security_administrator', 'administrator'],
      ['auditor', 'receiver'],
      ['security_administrator', 'leader'],
    ]) {
      const answer = await add('all.in.one', { roles })
      expect([roles, answer.statusCode, answer.json().code]).toEqual([roles, 422, 'person.roles_not_separate'])
    }
    // Neither the command line nor a set-up comes in by the endpoint.
    const mixed = { ...post, district: '990102', username: 'both.hats', password, roles: ['administrator' as const, 'auditor' as const] }
    const kept = keepNewPerson(server.services, mixed, { by: '', mustChange: true })
    await expect(kept).rejects.toMatchObject({ code: 'person.roles_not_separate' })
    const { id } = (await add('one.of.three', { roles: ['auditor'] })).json()
    expect((await change(id, { roles: ['auditor', 'handler'] })).json().code).toBe('person.roles_not_separate')
  })

  test('do not change their own post, and do not help themselves', async () => {
    const { id } = (await server.app.inject({ url: '/api/me', headers: { cookie: keeper } })).json()
    const own = { roles: ['security_administrator'], unit: 'centre' }
    for (const more of [{ roles: ['administrator'] }, { isDisabled: true }, { unit: 'water' }, { password: 'a-password-of-mine' }]) {
      expect((await change(id, { ...own, ...more })).json().code).toBe('person.own_post')
    }
    expect((await change(id, { ...own, name: '新名' })).statusCode).toBe(200)
    const help = { headers: { cookie: keeper } }
    expect((await server.app.inject({ method: 'DELETE', url: `${url}/${id}/sessions`, ...help })).json().code).toBe('person.own_post')
    expect((await server.app.inject({ method: 'POST', url: `${url}/${id}/second-factor/reset`, ...help })).json().code).toBe(
      'person.own_post',
    )
  })
})
