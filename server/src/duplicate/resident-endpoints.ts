import { DuplicateQuestion, Joined, MeToo, NearbyReports } from '@yiwang/contract'
import { endedStatuses } from '@yiwang/kernel'
import { z } from 'zod'

import { requirePlace, toCgcs2000 } from '../district/find-place.ts'
import type { App } from '../http/app.ts'
import { findMatterByCode, findMatterById, type FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findDuplicates } from './find-duplicates.ts'
import { findMeTooMatter, makeMeTooToken } from './me-too-token.ts'
import { presentNearby } from './present-duplicate.ts'
import { listTargets } from './target-store.ts'
import { wholeScope } from './whole-scope.ts'

const mostShown = 3
const Code = z.object({ code: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/) })
/** What the history says; the resident chose it with one button and wrote nothing. */
const meTooReason = '反映人：我也遇到了'

/** What others have reported around here, and joining it with one's own report. */
export function addResidentDuplicates(app: App, services: Services): void {
  const limited = { rateLimit: { max: 60, timeWindow: '1 minute' } }
  app.post(
    '/api/requests/duplicates',
    { config: limited, schema: { tags: ['resident'], body: DuplicateQuestion, response: { 200: NearbyReports } } },
    ({ body }) => listNearby(services, body),
  )
  app.post(
    '/api/requests/:code/me-too',
    { config: limited, schema: { tags: ['resident'], params: Code, body: MeToo, response: { 200: Joined } } },
    ({ params, body }) => join(services, params.code, body.token),
  )
}

async function listNearby(services: Services, sent: DuplicateQuestion): Promise<NearbyReports> {
  const district = services.districts.getPublic()
  const { lon, lat } = requirePlace(district, toCgcs2000(sent.position, sent.crs))
  const now = services.now()
  const sought = { position: { lon, lat }, category: sent.category, description: sent.description, at: now, until: now }
  const found = await findDuplicates(services, district, { scope: wholeScope(district.code), sought })
  const running = found.filter(({ row }) => !endedStatuses.includes(row.status)).slice(0, mostShown)
  return {
    candidates: running.map((each) => {
      const token = makeMeTooToken(services.dataFolder, each.row.id, now)
      return presentNearby(each, { district, description: sent.description, token })
    }),
  }
}

/** Joins the report that the code leads to with the matter that the token names, wherever that has gone since. */
async function join(services: Services, code: string, token: string): Promise<Joined> {
  const { db } = services.database
  const district = services.districts.getPublic()
  const own = await findMatterByCode(db, district.code, code)
  if (!own) throw new Refusal('matter.not_found')
  const named = findMeTooMatter(services.dataFolder, token, services.now())
  if (named === undefined) throw new Refusal('duplicate.token_ended')
  const target = (await listTargets(db, district.code, [named])).get(named) ?? named
  if (own.matter.status !== 'merged') await mergeOwn(services, own, target)
  const [mine, joined] = await Promise.all([findMatterById(db, district.code, own.matter.id), findMatterById(db, district.code, target)])
  return { isJoined: mine?.matter.mergedInto === target, reports: joined?.matter.reports ?? 1 }
}

async function mergeOwn(services: Services, own: FoundMatter, target: string): Promise<void> {
  const actor = { id: own.matter.reporter ?? '', roles: ['resident' as const] }
  const intent = { move: 'merge' as const, carried: { target, reason: meTooReason } }
  try {
    await moveMatter(services, services.districts.getPublic(), { found: own, actor, intent })
  } catch (error) {
    // The other has ended meanwhile, or somebody at the desk was faster: the report stands by itself, and nothing is lost.
    if (!(error instanceof Refusal && ['matter.merge_target', 'matter.wrong_status'].includes(error.code))) throw error
  }
}
