import type { FastifyRequest } from 'fastify'
import type { Evidence } from '@yiwang/kernel'

import { requirePlace } from '../district/find-place.ts'
import type { District } from '../district/district.ts'
import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import { reportMatter } from '../matter/report-matter.ts'
import type { Services } from '../services.ts'
import { findPositionOfAddress } from './address-store.ts'
import { ApiKeys } from './api-keys.ts'
import { FieldsRefused } from './fields-refused.ts'
import { endings } from './format.ts'
import { languageOf, type Language } from './language.ts'
import { findOne, queryOf } from './query.ts'
import { readReport, type SentReport } from './read-report.ts'
import { readForm, readJson, type Sent } from './read-sent.ts'
import { requireDistrict } from './require-district.ts'
import { sendAnswer } from './send-answer.ts'
import { requireService } from './service-endpoints.ts'
import { PostedRequest } from './shapes.ts'

/** POST requests: a report of another system, by whoever has a key. */
export function addPost(app: App, services: Services): void {
  const keys = new ApiKeys(services.database.db)
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, String(body)))
  for (const ending of endings) {
    app.post(
      `/v2/requests${ending}`,
      { schema: { tags: ['open311'], hide: ending !== '.json', response: { 201: PostedRequest.array() } } },
      async (request, reply) => sendAnswer(request, reply.status(201), { service_requests: [await takeIn(services, keys, request)] }),
    )
  }
}

async function takeIn(services: Services, keys: ApiKeys, request: FastifyRequest): Promise<PostedRequest> {
  const sent = typeof request.body === 'string' ? readForm(request.body) : readJson(request.body ?? {})
  const query = queryOf(request)
  const district = requireDistrict(services, sent.fields.get('jurisdiction_id') ?? findOne(query, 'jurisdiction_id'))
  const client = await keys.require(district.code, sent.fields.get('api_key') ?? findOne(query, 'api_key'))
  const code = sent.fields.get('service_code')?.trim() ?? ''
  if (code === '') throw new FieldsRefused([{ code: 'open311.missing_field', field: 'service_code' }])
  const category = requireService(district, code)
  const report = readReport(sent, category, services.now())
  const key = readIdempotencyKey(request)
  const { matter, followCode } = await reportMatter(services, district, {
    channel: 'open311',
    category: category.code,
    description: report.description,
    place: requirePlace(district, await locate(services, district, report), report.address),
    evidence: mediaOf(report),
    reporter: report.reporter,
    ...(key !== undefined && { key: `open311:${client.slice(0, 24)}:${key}` }),
  })
  return { service_request_id: matter.number, service_notice: notice(followCode, languageOf(request)), account_id: findAccount(sent) }
}

/** An address without a position is looked for among the addresses that came with one before. */
async function locate(
  services: Services,
  district: District,
  { position, address }: SentReport,
): Promise<Exclude<SentReport['position'], undefined>> {
  if (position) return position
  const found = address === undefined ? undefined : await findPositionOfAddress(services.database.db, district.code, address)
  if (!found) throw new FieldsRefused([{ code: 'open311.missing_field', field: 'lat, long' }])
  return found
}

/** The client's picture stays where it is; its address is kept as the record of the other system. */
function mediaOf({ media }: SentReport): readonly Evidence[] {
  return media === undefined ? [] : [{ kind: 'source_record', text: media }]
}

function notice(followCode: string, language: Language): string {
  return language === 'en' ? `Follow it up with the code ${followCode}.` : `查询码：${followCode}`
}

function findAccount({ fields }: Sent): string | null {
  const account = fields.get('account_id')?.trim() ?? ''
  return account === '' ? null : account
}
