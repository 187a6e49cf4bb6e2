import { MatterDetail, Receipt, StaffReport } from '@yiwang/contract'
import { hasRole } from '@yiwang/kernel'
import { z } from 'zod'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import { flagPieces } from '../file/flag-pieces.ts'
import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { requirePlaceWithin } from '../person/require-reach.ts'
import type { Services } from '../services.ts'
import { answerAtOnce, requireInquiry } from './answer-at-once.ts'
import { reportMatter, type Reported } from './report-matter.ts'
import { presentReceipt } from './resident-endpoints.ts'
import { requireTold, showMatter } from './show-matter.ts'

/** GET /api/matters/:id shows a matter; POST /api/matters takes one down for a grid worker or at the desk. */
export function addStaffMatters(app: App, services: Services): void {
  app.get(
    '/api/matters/:id',
    {
      config: { permission: 'matter.read' },
      schema: { tags: ['matter'], params: z.object({ id: z.uuid() }), response: { 200: MatterDetail } },
    },
    async (request) => {
      const person = requirePerson(request)
      return showMatter(services, person, await requireTold(services, person, request.params.id))
    },
  )
  app.post(
    '/api/matters',
    {
      config: { permission: 'matter.create' },
      schema: { tags: ['matter'], body: StaffReport, response: { 201: Receipt.extend({ id: z.string() }) } },
    },
    async (request, reply) => {
      const reported = await reportAsStaff(services, requirePerson(request), { sent: request.body, key: readIdempotencyKey(request) })
      return reply.status(201).send({ ...presentReceipt(reported), id: reported.matter.id })
    },
  )
}

async function reportAsStaff(
  services: Services,
  person: KeptPerson,
  asked: { sent: StaffReport; key: string | undefined },
): Promise<Reported> {
  const district = services.districts.get(person.district)
  const { sent, key } = asked
  if (sent.reply !== undefined) requireInquiry(district, person, sent.category)
  const place = requirePlace(district, toCgcs2000(sent.position, sent.crs), sent.address)
  requirePlaceWithin(person, place)
  const isGridWorker = hasRole(person, 'grid_worker')
  const reported = await reportMatter(services, district, {
    channel: isGridWorker ? 'grid_worker' : 'desk',
    category: sent.category,
    description: sent.description,
    place,
    evidence: await flagPieces(services, district, { pieces: sent.evidence, place, isByResident: false }),
    reporter: {
      ...(sent.reporterName !== undefined && { name: sent.reporterName }),
      ...(sent.reporterPhone !== undefined && { phone: sent.reporterPhone }),
    },
    actor: { ...person, role: isGridWorker ? 'grid_worker' : 'receiver' },
    ...(key !== undefined && { key: `${person.id}:${key}` }),
  })
  return sent.reply === undefined ? reported : answerAtOnce(services, district, { reported, person, reply: sent.reply })
}
