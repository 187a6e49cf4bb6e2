import { NewPerson, PersonChange, PersonView, SecurityPolicy } from '@yiwang/contract'
import { z } from 'zod'

import { keepEntries } from '../audit/access-log-store.ts'
import type { App } from '../http/app.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { dropSecondFactor, endSessions, listSecondFactors } from './account-store.ts'
import { addPerson } from './add-person.ts'
import { changePersonAsAsked } from './change-person.ts'
import { findPerson, listPeople, type KeptPerson } from './person-store.ts'
import { getPolicy, keepPolicy } from './policy-store.ts'
import { requirePerson } from './request-person.ts'

const edit = { permission: 'person.edit' } as const
const One = z.object({ id: z.string().min(1).max(60) })

/** The people of the district as its security administrator keeps them; passwords go in and never come out. */
export function addPeopleAdmin(app: App, services: Services): void {
  const { database, districts } = services
  app.get(
    '/api/people',
    { config: { permission: 'person.read' }, schema: { tags: ['person'], response: { 200: z.array(PersonView) } } },
    async (request) => {
      const { district } = requirePerson(request)
      const [people, factors] = await Promise.all([listPeople(database.db, district), listSecondFactors(database.db, district)])
      return people.map((person) => presentPerson(person, factors))
    },
  )
  app.post(
    '/api/people',
    { config: edit, schema: { tags: ['person'], body: NewPerson, response: { 201: PersonView } } },
    async (request, reply) => {
      const { district, id: by } = requirePerson(request)
      const person = await addPerson(services, districts.get(district), { ...request.body, by })
      return reply.status(201).send(presentPerson(person, new Set()))
    },
  )
  app.put(
    '/api/people/:id',
    { config: edit, schema: { tags: ['person'], params: One, body: PersonChange, response: { 200: PersonView } } },
    async (request) => {
      const { district, id: by } = requirePerson(request)
      const asked = { id: request.params.id, change: request.body, by }
      const person = await changePersonAsAsked(services, districts.get(district), asked)
      return presentPerson(person, await listSecondFactors(database.db, district))
    },
  )
  addHelp(app, services)
  addPolicy(app, services)
}

/** What the security administrator does for somebody who lost a phone or left a session open. */
function addHelp(app: App, services: Services): void {
  const schema = { tags: ['person'], params: One, response: { 204: z.null() } }
  app.post('/api/people/:id/second-factor/reset', { config: edit, schema }, async (request, reply) => {
    await helpPerson(services, { by: requirePerson(request), id: request.params.id, kind: 'second_factor_reset' })
    return reply.status(204).send(null)
  })
  app.delete('/api/people/:id/sessions', { config: edit, schema }, async (request, reply) => {
    await helpPerson(services, { by: requirePerson(request), id: request.params.id, kind: 'sessions_ended' })
    return reply.status(204).send(null)
  })
}

async function helpPerson(
  services: Services,
  { by, id, kind }: { readonly by: KeptPerson; readonly id: string; readonly kind: 'second_factor_reset' | 'sessions_ended' },
): Promise<void> {
  if (id === by.id) throw new Refusal('person.own_post')
  const { db } = services.database
  const person = await findPerson(db, by.district, id)
  if (!person) throw new Refusal('person.not_found')
  await db.transaction().execute(async (within) => {
    if (kind === 'second_factor_reset' && !(await dropSecondFactor(within, person.account))) throw new Refusal('person.no_second_factor')
    await endSessions(within, person.account)
    await keepEntries(within, by.district, { drafts: [{ by: by.id, kind, about: id }], now: services.now() })
  })
  services.live.sendAway(id)
}

function addPolicy(app: App, services: Services): void {
  const { database, districts } = services
  const schema = { tags: ['person'], response: { 200: SecurityPolicy } }
  app.get('/api/security-policy', { config: { permission: 'policy.read' }, schema }, (request) =>
    getPolicy(database.db, districts.get(requirePerson(request).district)),
  )
  app.put(
    '/api/security-policy',
    { config: { permission: 'policy.edit' }, schema: { ...schema, body: SecurityPolicy } },
    async (request) => {
      const { district, id: by } = requirePerson(request)
      const [before, policy] = [await getPolicy(database.db, districts.get(district)), request.body]
      await database.db.transaction().execute(async (within) => {
        await keepPolicy(within, district, { policy, by })
        const detail = { before: JSON.stringify(before), after: JSON.stringify(policy) }
        await keepEntries(within, district, { drafts: [{ by, kind: 'policy_changed', detail }], now: services.now() })
      })
      return policy
    },
  )
}

/** A person as the security administrator sees them. */
function presentPerson(
  { id, username, name, nameEn, roles, unit, area, isDisabled, account }: KeptPerson,
  factors: ReadonlySet<string>,
): PersonView {
  const view = { id, username, name, nameEn, roles: roles as PersonView['roles'], unit: unit ?? null, area, isDisabled }
  return { ...view, hasSecondFactor: factors.has(account) }
}
