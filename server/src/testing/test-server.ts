import { usualPolicy } from '@yiwang/contract'
import type { Role } from '@yiwang/kernel'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { District } from '../district/district.ts'
import { keepDistrict, type NewDistrict } from '../district/keep-district-store.ts'
import { makeApp, type App } from '../http/app.ts'
import { makeServices } from '../make-services.ts'
import { hashPassword, makeAccount, type Auth } from '../person/auth.ts'
import { keepPerson } from '../person/person-store.ts'
import { keepPolicy } from '../person/policy-store.ts'
import type { Services } from '../services.ts'
import { smallDistrict } from './small-district.ts'
import { openTestDatabase } from '../database/test-database.ts'

/** A whole server over a database of its own, with a clock that a test can set. */
export interface TestServer {
  readonly app: App
  readonly services: Services
  readonly district: District
  /** Epoch milliseconds; Wednesday 2026-03-04 10:00 in the district to begin with. */
  readonly clock: { now: number }
  /** A new person in this role, signed in: the cookie to send. The unit is the role's usual one, or the one given. */
  readonly signIn: (role: Role, place?: { readonly unit?: string; readonly area?: string }) => Promise<string>
  readonly close: () => Promise<void>
}

const password = 'a-password-for-tests'
let usualHash: Promise<string> | undefined

/** What was found of each hash and password: a tenth of a second of computing, and always the same answer. */
const verified = new Map<string, Promise<boolean>>()

async function rememberPasswords(auth: Auth): Promise<void> {
  const { password: passwords } = await auth.$context
  const { verify } = passwords
  passwords.verify = (asked) => {
    const key = JSON.stringify([asked.hash, asked.password])
    const answer = verified.get(key) ?? verify(asked)
    verified.set(key, answer)
    return answer
  }
}

/** Makes a server on the engine that the test run is for. `district: null` leaves the platform without one. */
export async function makeTestServer(options: { readonly district?: NewDistrict | null } = {}): Promise<TestServer> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'yiwang-test-'))
  const { database, dispose } = await openTestDatabase()
  const clock = { now: Date.parse('2026-03-04T10:00:00+08:00') }
  const services = await makeServices({ database, dataFolder, now: () => clock.now })
  const given = options.district === undefined ? smallDistrict : options.district
  if (given) {
    await keepDistrict(database.db, given)
    // Whoever tests the second factor asks for it.
    await keepPolicy(database.db, given.code, { policy: { ...usualPolicy(given), secondFactorRoles: [] }, by: '' })
    await services.districts.refresh()
  }
  await rememberPasswords(services.auth)
  const app = await makeApp(services)
  usualHash ??= hashPassword(services.auth, password)
  const hash = await usualHash
  return {
    app,
    services,
    clock,
    get district() {
      return services.districts.getPublic()
    },
    signIn: (role, place = {}) => signInAs({ app, services, hash }, role, place),
    close: async () => {
      await app.close()
      await dispose()
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Another caller each time, so that the throttling of sign-ins is not what a test meets. */
function someAddress(): string {
  return `10.${Math.floor(Math.random() * 255)}.${Math.floor(Math.random() * 255)}.7`
}

const usualUnit: Partial<Record<Role, string>> = { handler: 'cityscape' }

async function signInAs(
  server: { readonly app: App; readonly services: Services; readonly hash: string },
  role: Role,
  place: { readonly unit?: string; readonly area?: string },
): Promise<string> {
  const { services } = server
  const district = services.districts.getPublic().code
  const username = `u${randomUUID().replaceAll('-', '').slice(0, 20)}`
  const account = await makeAccount(services.auth, { username, name: role, hash: server.hash })
  const unit = place.unit ?? usualUnit[role] ?? 'centre'
  const area = place.area ?? `${district}000000`
  await keepPerson(services.database.db, {
    id: username,
    district,
    account,
    name: `测试${role}`,
    nameEn: role,
    roles: [role],
    unit,
    area,
    isDisabled: false,
  })
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    payload: { username, password },
    remoteAddress: someAddress(),
  })
  const cookies = [answer.headers['set-cookie'] ?? []].flat()
  if (cookies.length === 0) throw new Error(`no session: ${answer.statusCode} ${answer.body}`)
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
