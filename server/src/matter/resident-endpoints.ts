import { ConfirmRequest, Follow, Receipt, ReopenRequest, ResidentRequest } from '@yiwang/contract'
import type { Evidence, Intent } from '@yiwang/kernel'
import { z } from 'zod'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import { flagPieces } from '../file/flag-pieces.ts'
import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import type { Services } from '../services.ts'
import { listFollowedHistory, presentOne, requireFollowed, residentOf, type FollowedMatter } from './followed-matter.ts'
import { moveMatter } from './move-matter.ts'
import { presentFollow } from './present-follow.ts'
import { reportMatter, type Reported } from './report-matter.ts'

const Code = z.object({
  code: z
    .string()
    .transform((code) => code.toUpperCase().replaceAll(/[\s-]/gu, ''))
    .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)),
})

/** What a resident does without an account: report, follow, confirm that it is solved, reopen. */
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
    async ({ params }) => showFollow(services, await requireFollowed(services, params.code)),
  )
  app.post(
    '/api/requests/:code/reopen',
    { config: limited, schema: { tags: ['resident'], params: Code, body: ReopenRequest, response: { 200: Follow } } },
    async ({ params, body: { reason, score } }) => {
      const rating = { isSolved: false, ...(score !== undefined && { score }) }
      return moveAsResident(services, params.code, { move: 'reopen', carried: { reason, rating } })
    },
  )
  app.post(
    '/api/requests/:code/confirm',
    { config: limited, schema: { tags: ['resident'], params: Code, body: ConfirmRequest, response: { 200: Follow } } },
    async ({ params, body: { words, ...rating } }) =>
      moveAsResident(services, params.code, { move: 'confirm', carried: { rating, ...(words !== undefined && { reason: words }) } }),
  )
}

/** Whoever holds the code moves the matter that it leads to, and sees how it stands then. */
async function moveAsResident(services: Services, code: string, intent: Intent): Promise<Follow> {
  const followed = await requireFollowed(services, code)
  await moveMatter(services, services.districts.getPublic(), { found: presentOne(followed), actor: residentOf(followed), intent })
  return showFollow(services, await requireFollowed(services, code))
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
  const place = requirePlace(district, toCgcs2000(sent.position, sent.crs), sent.address)
  return reportMatter(services, district, {
    channel: 'resident_page',
    category: sent.category,
    description: sent.description,
    place,
    evidence: await flagPieces(services, district, { pieces: photos, place, isByResident: true }),
    reporter: { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }) },
    ...(key !== undefined && { key: `resident:${key}` }),
  })
}

/** What whoever reported is told at once. */
export function presentReceipt({ matter, followCode }: Reported): Receipt {
  return { number: matter.number, followCode, reportedAt: matter.reportedAt, acceptBy: matter.clock?.dueAt ?? null }
}

async function showFollow(services: Services, followed: FollowedMatter): Promise<Follow> {
  const { own, target } = followed
  const histories = await listFollowedHistory(services, followed)
  return presentFollow(
    { own: own.matter, ...(target && { target: target.matter }), histories },
    services.districts.get(own.matter.district),
  )
}
