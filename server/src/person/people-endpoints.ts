import { NewPerson, PersonChange, PersonView } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { addPerson } from './add-person.ts'
import { changePersonAsAsked } from './change-person.ts'
import { listPeople, type KeptPerson } from './person-store.ts'
import { requirePerson } from './request-person.ts'

const edit = { permission: 'person.edit' } as const

/** The people of the district as its administrator keeps them; passwords go in and never come out. */
export function addPeopleAdmin(app: App, services: Services): void {
  const { database, districts } = services
  app.get(
    '/api/people',
    { config: { permission: 'person.read' }, schema: { tags: ['person'], response: { 200: z.array(PersonView) } } },
    async (request) => (await listPeople(database.db, requirePerson(request).district)).map((person) => presentPerson(person)),
  )
  app.post(
    '/api/people',
    { config: edit, schema: { tags: ['person'], body: NewPerson, response: { 201: PersonView } } },
    async (request, reply) => {
      const person = await addPerson(services, districts.get(requirePerson(request).district), request.body)
      return reply.status(201).send(presentPerson(person))
    },
  )
  app.put(
    '/api/people/:id',
    {
      config: edit,
      schema: { tags: ['person'], params: z.object({ id: z.string().min(1).max(60) }), body: PersonChange, response: { 200: PersonView } },
    },
    async (request) => {
      const district = districts.get(requirePerson(request).district)
      return presentPerson(await changePersonAsAsked(services, district, { id: request.params.id, change: request.body }))
    },
  )
}

/** A person as the administrator sees them. */
function presentPerson({ id, username, name, nameEn, roles, unit, area, isDisabled }: KeptPerson): PersonView {
  return { id, username, name, nameEn, roles: roles as PersonView['roles'], unit: unit ?? null, area, isDisabled }
}
