import { RoundQuery, VerificationRound } from '@yiwang/contract'
import { orderRound, scopeOf } from '@yiwang/kernel'

import type { App } from '../http/app.ts'
import { orNull } from '../http/or-null.ts'
import { presentRow } from '../matter/present-row.ts'
import { listNames, type KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { listNearestToVerify, type WaitingMatter } from './round-store.ts'

/** GET /api/verification-round: the handled matters nearest to a point, in the order of a short walk by all of them. */
export function addVerification(app: App, services: Services): void {
  app.get(
    '/api/verification-round',
    {
      config: { permission: 'matter.verify' },
      schema: { tags: ['matter'], querystring: RoundQuery, response: { 200: VerificationRound } },
    },
    async (request) => walkRound(services, requirePerson(request), request.query),
  )
}

async function walkRound(services: Services, person: KeptPerson, { lon, lat, limit }: RoundQuery): Promise<VerificationRound> {
  const start = { lon, lat }
  const found = await listNearestToVerify(services.database.db, { scope: scopeOf(person), person, start, limit: limit + 1 })
  const waiting = found.slice(0, limit)
  const { order, legs } = orderRound(
    start,
    waiting.map(({ matter }) => matter.place),
  )
  const stop = await makePresenter(services, person, waiting)
  const stops = order.map((place, index) => stop(waiting[place], legs[index] ?? 0)).filter((each) => each !== undefined)
  return { start, stops, metres: stops.reduce((sum, { metres }) => sum + metres, 0), isMore: found.length > limit }
}

type Stop = VerificationRound['stops'][number]

async function makePresenter(
  services: Services,
  person: KeptPerson,
  waiting: readonly WaitingMatter[],
): Promise<(waits: WaitingMatter | undefined, leg: number) => Stop | undefined> {
  const claimers = waiting.map(({ matter }) => matter.claimedBy).filter((id) => id !== undefined)
  const names = await listNames(services.database.db, person.district, claimers)
  const view = { district: services.districts.get(person.district), now: services.now(), names, person }
  return (waits, leg) =>
    waits && {
      row: presentRow(waits.matter, view),
      metres: Math.round(leg),
      handledUnit: orNull(waits.matter.handledUnit),
      said: waits.said,
      evidence: [...waits.matter.evidence],
    }
}
