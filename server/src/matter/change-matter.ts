import type { MatterDetail } from '@yiwang/contract'
import { draftEvent, type EventBody } from '@yiwang/kernel'
import type { FastifyRequest } from 'fastify'

import type { District } from '../district/district.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { findByRequestKey, type FoundMatter } from './matter-store.ts'
import { keepDecision } from './move-matter.ts'
import { requireTold, showMatter, tellOn } from './show-matter.ts'

/** A change to a matter: who makes it, to what, under which key. */
export interface Change {
  readonly person: KeptPerson
  readonly found: FoundMatter
  readonly district: District
  /** The request's idempotency key, if it has one. */
  readonly key: { readonly key?: string }
}

/** Makes a change to a matter within the person's scope and shows what came of it; a change that came before under the same key is only shown. */
export async function changeMatter(
  services: Services,
  request: FastifyRequest<{ Params: { id: string } }>,
  change: (change: Change) => Promise<FoundMatter>,
): Promise<MatterDetail> {
  const person = requirePerson(request)
  const found = await requireTold(services, person, request.params.id)
  const sent = readIdempotencyKey(request)
  const key = sent === undefined ? undefined : `${person.id}:${sent}`
  const isDone = key !== undefined && (await findByRequestKey(services.database.db, found.matter, key)) !== undefined
  const district = services.districts.get(person.district)
  if (isDone) return showMatter(services, person, found)
  const after = await change({ person, found, district, key: key === undefined ? {} : { key } })
  return showMatter(services, person, await tellOn(services, person, { before: found, after }))
}

/** Keeps an event that a person may write on a matter whatever its status. */
export function keepOwn(services: Services, { found, person, district, key }: Change, body: EventBody): Promise<FoundMatter> {
  const [role = 'system'] = person.roles
  return keepDecision(services, district, {
    found,
    ...key,
    decide: ({ at }) => draftEvent(found.matter, { ...person, role }, { at, body }),
  })
}
