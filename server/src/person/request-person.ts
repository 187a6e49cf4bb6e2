import { isAllowed, type Permission } from '@yiwang/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'

import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findPersonByAccount, type KeptPerson } from './person-store.ts'

declare module 'fastify' {
  interface FastifyRequest {
    person: KeptPerson | undefined
  }
  interface FastifyInstance {
    /** Every endpoint with what it asks; those that ask nothing are public. */
    askedPermissions: AskedPermission[]
  }
  interface FastifyContextConfig {
    /** What the endpoint asks of the person; `signed_in` asks only for a person. Without it the endpoint is public. */
    permission?: Permission | 'signed_in'
  }
}

/** An endpoint and what it asks of whoever comes. */
export interface AskedPermission {
  readonly method: string
  readonly url: string
  readonly permission: Permission | 'signed_in' | undefined
}

/** Asks first: before anything is read from the request, its person is known and holds the endpoint's permission. */
export function askPermissionFirst(app: FastifyInstance, services: Services): void {
  app.decorateRequest('person', undefined)
  app.decorate('askedPermissions', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat()) app.askedPermissions.push({ method: each, url, permission: config?.permission })
  })
  app.addHook('onRequest', async (request) => {
    const { permission } = request.routeOptions.config
    if (permission === undefined) return
    request.person = await findRequestPerson(request, services)
    const person = requirePerson(request)
    if (permission !== 'signed_in' && !isAllowed(person, permission)) throw new Refusal('permission.denied', { permission })
  })
}

/** Who is signed in; refused when nobody is. */
export function requirePerson(request: FastifyRequest): KeptPerson {
  if (!request.person) throw new Refusal('person.not_signed_in')
  return request.person
}

/** Who is signed in, if anybody: for public endpoints that show a signed-in person more. */
export async function findRequestPerson(request: FastifyRequest, { auth, database }: Services): Promise<KeptPerson | undefined> {
  if (!request.headers.cookie) return undefined
  const session = await auth.api.getSession({ headers: new Headers({ cookie: request.headers.cookie }) })
  if (!session) return undefined
  const person = await findPersonByAccount(database.db, session.user.id)
  if (!person) throw new Refusal('person.no_post')
  return person
}
