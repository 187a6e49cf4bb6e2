import { isAllowed, personRoles, type Role } from '@yiwang/kernel'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { AskedPermission } from '../person/request-person.ts'
import { makeTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let cookies: ReadonlyMap<Role, string>

beforeAll(async () => {
  server = await makeTestServer()
  cookies = new Map(await Promise.all(personRoles.map(async (role) => [role, await server.signIn(role)] as const)))
})

afterAll(() => server.close())

/** What anybody may ask without signing in. An endpoint that is not written here asks for a permission. */
const isPublic = [
  /^(?:GET|HEAD) \/health$/,
  /^(?:GET|HEAD) \/openapi\.json$/,
  /^(?:GET|HEAD) \/api\/docs/,
  /^(?:GET|HEAD) \/api\/(?:district|divisions|categories|place|grids|base-map\/:layer)$/,
  /^(?:GET|HEAD) \/api\/demo\/sign-ins$/,
  /^(?:GET|HEAD) \/api\/public\/pledges$/,
  /^POST \/api\/set-up$/,
  /^POST \/api\/auth\/sign-(?:in\/(?:username|code)|out)$/,
  /^POST \/api\/requests$/,
  /^(?:GET|HEAD) \/api\/requests\/:code$/,
  /^POST \/api\/requests\/(?:duplicates|:code\/(?:reopen|confirm|me-too))$/,
  /^POST \/api\/requests\/(?:duplicates|:code\/me-too)$/,
  /^POST \/api\/files$/,
  /^(?:GET|HEAD) \/api\/files\/:file$/,
  /^(?:GET|HEAD|POST) \/open311(?:\/|$)/,
  /^\w+ \/open311\/\*$/,
  /^(?:GET|HEAD) \/(?:base-map\/)?\*?$/,
]

function nameOf({ method, url }: AskedPermission): string {
  return `${method} ${url}`
}

function requestTo({ method, url }: AskedPermission): InjectOptions {
  const path = url.replaceAll(/:id/gu, '00000000-0000-4000-8000-000000000000').replaceAll(/:\w+/gu, 'E0102')
  return { method: method as 'GET', url: path }
}

test('every endpoint asks for a permission, but for those that everybody may use', () => {
  const { askedPermissions } = server.app
  expect(askedPermissions.length).toBeGreaterThan(50)
  const open = askedPermissions.filter(({ permission }) => permission === undefined).map((each) => nameOf(each))
  expect(open.filter((name) => !isPublic.some((pattern) => pattern.test(name)))).toEqual([])
})

test('nobody gets past an endpoint that asks for a permission without signing in, whatever is sent', async () => {
  const asking = server.app.askedPermissions.filter(({ permission }) => permission !== undefined)
  for (const each of asking) {
    const answer = await server.app.inject({ ...requestTo(each), headers: { cookie: 'yiwang.session_token=made-up.signature' } })
    expect([nameOf(each), answer.statusCode]).toEqual([nameOf(each), 401])
  }
})

test('no role gets past an endpoint whose permission it does not hold', async () => {
  let asked = 0
  for (const each of server.app.askedPermissions) {
    const { permission } = each
    if (permission === undefined || permission === 'signed_in') continue
    for (const role of personRoles.filter((candidate) => !isAllowed({ roles: [candidate] }, permission))) {
      const answer = await server.app.inject({ ...requestTo(each), headers: { cookie: cookies.get(role) ?? '' } })
      expect([nameOf(each), role, answer.statusCode]).toEqual([nameOf(each), role, 403])
      asked += 1
    }
  }
  expect(asked).toBeGreaterThan(50)
})

test('a write that a page of another site sends is refused, with or without a session', async () => {
  const writing = server.app.askedPermissions.filter(
    ({ method, url }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && !url.startsWith('/open311'),
  )
  for (const each of writing) {
    const answer = await server.app.inject({
      ...requestTo(each),
      headers: { cookie: cookies.get('administrator') ?? '', origin: 'https://elsewhere.example' },
    })
    expect([nameOf(each), answer.statusCode, answer.json().code]).toEqual([nameOf(each), 403, 'request.wrong_origin'])
  }
})

test('pages come with a policy that runs no script of anybody else', async () => {
  const { headers } = await server.app.inject({ url: '/health' })
  const policy = String(headers['content-security-policy'])
  expect(policy).toMatch(/script-src 'self';/u)
  expect(policy.split(';').find((part) => part.startsWith('script-src'))).not.toContain('unsafe')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBeDefined()
})

test.each(['/api/matters/%zz', '/open311/v2/%zz.json', '/assets/nowhere.js', '/api/nowhere'])(
  'what is not there, or no address at all, is a problem too: %s',
  async (url) => {
    const answer = await server.app.inject({ url })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
  },
)
