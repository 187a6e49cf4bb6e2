import { Follow, Receipt, ReopenRequest, ResidentRequest } from '@yiwang/contract'
import type { Evidence } from '@yiwang/kernel'
import { z } from 'zod'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatterByCode, listHistory, type FoundMatter } from './matter-store.ts'
import { requireFiles } from './move-endpoints.ts'
import { moveMatter } from './move-matter.ts'
import { presentFollow } from './present-follow.ts'
import { reportMatter, type Reported } from './report-matter.ts'

const Code = z.object({
  code: z
    .string()
    .transform((code) => code.toUpperCase().replaceAll(/[\s-]/gu, ''))
    .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)),
})

/** What a resident does without an account: report, follow, reopen. */
export function addResidentMatters(app: App, services: Services): void {
  const limited = { rateLimit: { max: 60, timeWindow: '1 minute' } }
  app.post(
    '/api/requests',
    { config: limited, schema: { tags: ['resident'], body: ResidentRequest, response: { 201: Receipt } } },
    async (request, reply) => {
      const reported = await reportAsResident(services, request.body, readIdempotencyKey(request))
      return reply.status(201).send(presentReceipt(reported))
    },
  )
  app.get(
    '/api/requests/:code',
    { config: limited, schema: { tags: ['resident'], params: Code, response: { 200: Follow } } },
    async ({ params }) => showFollow(services, (await requireByCode(services, params.code)).matter),
  )
  app.post(
    '/api/requests/:code/reopen',
    { config: limited, schema: { tags: ['resident'], params: Code, body: ReopenRequest, response: { 200: Follow } } },
    async ({ params, body }) => {
      const found = await requireByCode(services, params.code)
      const actor = { id: found.matter.reporter ?? '', roles: ['resident' as const] }
      const intent = { move: 'reopen' as const, carried: { reason: body.reason } }
      const { matter } = await moveMatter(services, services.districts.getPublic(), { found, actor, intent })
      return showFollow(services, matter)
    },
  )
}

async function reportAsResident(services: Services, sent: ResidentRequest, key: string | undefined): Promise<Reported> {
  const district = services.districts.getPublic()
  const photos = sent.photos.map(({ file, takenAt, position }): Evidence => ({
    kind: 'before_photo',
    file,
    ...(takenAt && { takenAt }),
    ...position,
  }))
  const { name, phone } = sent
  return reportMatter(services, district, {
    channel: 'resident_page',
    category: sent.category,
    description: sent.description,
    place: requirePlace(district, toCgcs2000(sent.position, sent.crs), sent.address),
    evidence: await requireFiles(services, district, photos),
    reporter: { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) },
    ...(key !== undefined && { key: `resident:${key}` }),
  })
}

/** What whoever reported is told at once. */
export function presentReceipt({ matter, followCode }: Reported): Receipt {
  return { number: matter.number, followCode, reportedAt: matter.reportedAt, acceptBy: matter.clock?.dueAt ?? null }
}

async function requireByCode({ database, districts }: Services, code: string): Promise<FoundMatter> {
  const found = await findMatterByCode(database.db, districts.getPublic().code, code)
  if (!found) throw new Refusal('matter.not_found')
  return found
}

async function showFollow({ database, districts }: Services, matter: FoundMatter['matter']): Promise<Follow> {
  return presentFollow(matter, await listHistory(database.db, matter.district, matter.id), districts.get(matter.district))
}
