import type { Category } from '@yiwang/contract'

import type { District } from '../district/district.ts'
import type { App } from '../http/app.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { presentDefinition } from './attributes.ts'
import { endings, splitFormat } from './format.ts'
import { languageOf, type Language } from './language.ts'
import { findOne, queryOf } from './query.ts'
import { requireDistrict } from './require-district.ts'
import { sendAnswer } from './send-answer.ts'
import { Service, ServiceDefinition } from './shapes.ts'

/** GET services, and GET services/{code}: what can be asked for, and what a client may ask about it. */
export function addServices(app: App, services: Services): void {
  for (const ending of endings) {
    app.get(
      `/v2/services${ending}`,
      { schema: { tags: ['open311'], hide: ending !== '.json', response: { 200: Service.array() } } },
      async (request, reply) => {
        const district = requireDistrict(services, findOne(queryOf(request), 'jurisdiction_id'))
        const language = languageOf(request)
        const list = [...district.categories.values()].filter(({ enabled }) => enabled).map((each) => presentService(each, language))
        return sendAnswer(request, reply, { services: list })
      },
    )
  }
  app.get<{ Params: { file: string } }>(
    '/v2/services/:file',
    { schema: { tags: ['open311'], response: { 200: ServiceDefinition } } },
    async (request, reply) => {
      const district = requireDistrict(services, findOne(queryOf(request), 'jurisdiction_id'))
      const { code } = requireService(district, splitFormat(request.params.file).name)
      return sendAnswer(request, reply, { service_definition: presentDefinition(code, languageOf(request)) })
    },
  )
}

/** The category behind a service code; one that takes no new matters is not offered, and so not found. */
export function requireService(district: District, code: string): Category {
  const category = district.categories.get(code)
  if (!category?.enabled) throw new Refusal('open311.service_unknown', { service_code: code.slice(0, 40) })
  return category
}

function presentService({ code, name, majorName, kind, urgent }: Category, language: Language): Service {
  const keywords = [name.zh, name.en, majorName.zh, majorName.en, kind, ...(urgent ? ['urgent'] : [])]
  return {
    service_code: code,
    service_name: name[language],
    description: `${majorName[language]} · ${name[language]}`,
    metadata: true,
    type: 'realtime',
    keywords: [...new Set(keywords)].map((word) => word.replaceAll(',', ' ')).join(', '),
    group: majorName[language],
  }
}
