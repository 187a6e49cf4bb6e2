import { ChaseRequest, isKeepable, NewProposal, PledgeView, RaisedMatter } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { requirePledge, showPledge } from '../pledge/show-pledge.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { chasePledge } from './chase-pledge.ts'
import { raiseMatter, type Raiser } from './raise-matter.ts'

const config = { permission: 'pledge.edit' } as const
const tags = ['supervision']

const categories = { deputy: 'H9002', conference: 'H9003', task: 'H9004' } as const

/** What the house presses for by itself: pledges that are behind, proposals to be answered, other tasks. */
export function addSupervision(app: App, services: Services): void {
  app.post(
    '/api/pledges/:id/chase',
    { config, schema: { tags, params: z.object({ id: z.uuid() }), body: ChaseRequest.refine(isKeepable), response: { 201: PledgeView } } },
    async (request, reply) => {
      const person = requirePerson(request)
      await chase(services, person, { id: request.params.id, ...request.body })
      return reply.status(201).send(await showPledge(services, person, request.params))
    },
  )
  app.post(
    '/api/proposals',
    { config, schema: { tags, body: NewProposal.refine(isKeepable), response: { 201: RaisedMatter } } },
    async (request, reply) => {
      const person = requirePerson(request)
      const { from, title, text, proposer, phone, leadUnit, coUnits } = request.body
      const key = readIdempotencyKey(request)
      const acting = { district: services.districts.get(person.district), actor: raiserOf(person) }
      const raised = await raiseMatter(services, acting, {
        kind: from === 'task' ? 'supervision' : 'proposal',
        category: categories[from],
        description: `${title}\n${text}`,
        leadUnit,
        coUnits,
        ...(proposer !== undefined && { reporter: { name: proposer, ...(phone !== undefined && { phone }) } }),
        ...(key !== undefined && { key: `${person.id}:${key}` }),
      })
      return reply.status(201).send(present(raised))
    },
  )
}

function present({ matter: { id, number } }: FoundMatter): RaisedMatter {
  return { id, number }
}

function raiserOf(person: KeptPerson): Raiser {
  return { ...person, role: 'supervisor' }
}

async function chase(services: Services, person: KeptPerson, { id, basedOn, text }: ChaseRequest & { readonly id: string }): Promise<void> {
  const found = await requirePledge(services, person.district, id)
  if (found.pledge.version !== basedOn) throw new Refusal('pledge.changed_meanwhile')
  const district = services.districts.get(person.district)
  await chasePledge(services, { district, actor: raiserOf(person) }, { found, text })
}
