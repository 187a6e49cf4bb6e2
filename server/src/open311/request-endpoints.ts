import type { App } from '../http/app.ts'
import { findMatterByCode } from '../matter/matter-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { endings, splitFormat } from './format.ts'
import { languageOf } from './language.ts'
import { presentRequest } from './present-request.ts'
import { findOne, queryOf } from './query.ts'
import { readFilter } from './read-filter.ts'
import { findRequest, listRequests } from './request-store.ts'
import { requireDistrict } from './require-district.ts'
import { sendAnswer } from './send-answer.ts'
import { ServiceRequest, TokenAnswer } from './shapes.ts'

interface One {
  readonly Params: { readonly file: string }
}

/** GET requests, GET requests/{id} and GET tokens/{token}: what became of what was reported. */
export function addRequests(app: App, services: Services): void {
  const limited = { rateLimit: { max: 300, timeWindow: '1 minute' } }
  const shape = { tags: ['open311'], response: { 200: ServiceRequest.array() } }
  for (const ending of endings) {
    app.get(`/v2/requests${ending}`, { config: limited, schema: { ...shape, hide: ending !== '.json' } }, async (request, reply) => {
      const query = queryOf(request)
      const telling = tellingOf(services, request)
      const kept = await listRequests(services.database.db, telling.district.code, readFilter(query, services.now()))
      return sendAnswer(request, reply, { service_requests: kept.map((each) => presentRequest(each, telling)) })
    })
  }
  app.get<One>('/v2/requests/:file', { schema: shape }, async (request, reply) => {
    const telling = tellingOf(services, request)
    const number = splitFormat(request.params.file).name
    const kept = isNumber(number) ? await findRequest(services.database.db, telling.district.code, number) : undefined
    if (!kept) throw new Refusal('matter.not_found', { service_request_id: number.slice(0, 40) })
    return sendAnswer(request, reply, { service_requests: [presentRequest(kept, telling)] })
  })
  addTokens(app, services)
}

/** The server answers in real time, so it gives no token of its own; the follow-up code of the notice serves as one. */
function addTokens(app: App, services: Services): void {
  app.get<One>('/v2/tokens/:file', { schema: { tags: ['open311'], response: { 200: TokenAnswer.array() } } }, async (request, reply) => {
    const { district } = tellingOf(services, request)
    const token = splitFormat(request.params.file).name
    const code = token.toUpperCase()
    const found = /^[0-9A-HJKMNP-TV-Z]{10}$/u.test(code) ? await findMatterByCode(services.database.db, district.code, code) : undefined
    if (!found) throw new Refusal('request.not_found', { token: token.slice(0, 40) })
    return sendAnswer(request, reply, { service_requests: [{ service_request_id: found.matter.number, token }] })
  })
}

function tellingOf(services: Services, request: Parameters<typeof queryOf>[0]) {
  const query = queryOf(request)
  return {
    district: requireDistrict(services, findOne(query, 'jurisdiction_id')),
    language: languageOf(request),
    isExtended: findOne(query, 'extensions') === 'true',
  }
}

function isNumber(text: string): boolean {
  return /^[\w.-]{1,40}$/u.test(text)
}
