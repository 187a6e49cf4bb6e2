import type { Gate, SecurityPolicy } from '@yiwang/contract'
import { isAllowed, type Permission } from '@yiwang/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findGate } from './gate.ts'
import type { KeptPerson } from './person-store.ts'
import { readPolicy } from './policy-store.ts'
import { findSignedCookie } from './session-cookie.ts'
import { endSession, findStandingByToken, touchSession, type Standing } from './standing-store.ts'

/** The session of a request: whose, and what has to be done in it first. */
export interface Session {
  readonly id: string
  readonly person: KeptPerson
  readonly gate: Gate | undefined
  readonly hasSecondFactor: boolean
  readonly policy: SecurityPolicy
}

declare module 'fastify' {
  interface FastifyRequest {
    person: KeptPerson | undefined
    session: Session | undefined
  }
  interface FastifyInstance {
    /** Every endpoint with what it asks; those that ask nothing are public. */
    askedPermissions: AskedPermission[]
  }
  interface FastifyContextConfig {
    /** What the endpoint asks of the person; `signed_in` asks only for a person. Without it the endpoint is public. */
    permission?: Permission | 'signed_in'
    /** Answers even before a first password was changed and a second factor enrolled. */
    isBeforeGate?: boolean
  }
}

/** An endpoint and what it asks of whoever comes. */
export interface AskedPermission {
  readonly method: string
  readonly url: string
  readonly permission: Permission | 'signed_in' | undefined
  readonly isBeforeGate: boolean
}

const gateCodes = { password: 'person.password_must_change', second_factor: 'person.second_factor_needed' } as const

/** Asks first: before anything is read from the request, its person is known and holds the endpoint's permission. */
export function askPermissionFirst(app: FastifyInstance, services: Services): void {
  app.decorateRequest('person', undefined)
  app.decorateRequest('session', undefined)
  app.decorate('askedPermissions', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) {
      app.askedPermissions.push({ method: each, url, permission: config?.permission, isBeforeGate: config?.isBeforeGate === true })
    }
  })
  app.addHook('onRequest', async (request) => {
    const { permission, isBeforeGate = false } = request.routeOptions.config
    if (permission === undefined) return
    const session = await findSession(request, services)
    if (!session) throw new Refusal('person.not_signed_in')
    if (session.gate !== undefined && !isBeforeGate) throw new Refusal(gateCodes[session.gate])
    request.session = session
    request.person = session.person
    if (permission !== 'signed_in' && !isAllowed(session.person, permission)) throw new Refusal('permission.denied', { permission })
  })
}

/** Who is signed in; refused when nobody is. */
export function requirePerson(request: FastifyRequest): KeptPerson {
  return requireSession(request).person
}

/** The session of whoever is signed in; refused when nobody is. */
export function requireSession({ session }: FastifyRequest): Session {
  if (!session) throw new Refusal('person.not_signed_in')
  return session
}

/**
 * Who is signed in, if anybody: for public endpoints that show a signed-in person more. Whoever has something to do
 * first, or whose session has ended, is nobody here.
 */
export async function findRequestPerson(request: FastifyRequest, services: Services): Promise<KeptPerson | undefined> {
  const standing = await findStanding(request, services)
  if (!standing) return undefined
  if (!standing.person) throw new Refusal('person.no_post')
  const { isOver, session } = judge(standing, standing.person, services)
  return isOver || session.gate !== undefined ? undefined : session.person
}

/** Whether the session of a request that is still being answered has not been ended, nor its person sent back to a gate. */
export async function isStillSignedIn(request: FastifyRequest, services: Services): Promise<boolean> {
  return (await findRequestPerson(request, services).catch(() => undefined)) !== undefined
}

async function findSession(request: FastifyRequest, services: Services): Promise<Session | undefined> {
  const standing = await findStanding(request, services)
  if (!standing) return undefined
  if (!standing.person) throw new Refusal('person.no_post')
  const { db } = services.database
  const { isOver, session } = judge(standing, standing.person, services)
  if (isOver) {
    await endSession(db, standing.account, standing.session)
    throw new Refusal('person.session_expired')
  }
  // Once a minute is enough to tell who is idle.
  if (standing.idleSeconds > 60) await touchSession(db, standing.session)
  return session
}

async function findStanding(request: FastifyRequest, { auth, database }: Services): Promise<Standing | undefined> {
  const token = findSignedCookie(request.headers.cookie, { name: 'session_token', secret: auth.options.secret })
  return token === undefined ? undefined : findStandingByToken(database.db, token)
}

function judge(standing: Standing, person: KeptPerson, { districts }: Services): { readonly isOver: boolean; readonly session: Session } {
  const policy = readPolicy(standing.policy, districts.get(person.district))
  const isOver = standing.idleSeconds > policy.idleMinutes * 60 || standing.ageSeconds > policy.sessionHours * 3600
  const { hasSecondFactor, session: id } = standing
  return { isOver, session: { id, person, policy, hasSecondFactor, gate: findGate(person, standing, policy) } }
}
