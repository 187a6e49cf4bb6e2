import type { FastifyRequest } from 'fastify'
import { phrases } from '@yiwang/contract'

import type { App } from '../http/app.ts'
import { endings } from './format.ts'
import { sendAnswer } from './send-answer.ts'
import { Discovery } from './shapes.ts'

/** When this part last changed in a way that clients notice. */
const changeset = '2026-11-24T00:00:00Z'

/** GET discovery: where the endpoint is and which formats it speaks. */
export function addDiscovery(app: App): void {
  for (const path of ['/discovery', '/v2/discovery']) {
    for (const ending of endings) {
      app.get<{ Reply: unknown }>(
        `${path}${ending}`,
        { schema: { tags: ['open311'], hide: ending !== '.json', response: { 200: Discovery } } },
        async (request, reply) => sendAnswer(request, reply, { discovery: presentDiscovery(request) }),
      )
    }
  }
}

function presentDiscovery(request: FastifyRequest): Discovery {
  const { en, 'zh-CN': zh } = phrases
  const key = `${en.problem['open311.key_required']} ${zh.problem['open311.key_required']}`
  return {
    changeset,
    contact: 'Ask the administrator of this platform. 请联系本平台管理员。',
    key_service: `${key} yiwang api-key add --district CODE --name NAME`,
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${request.protocol}://${request.host}/open311/v2`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  }
}
