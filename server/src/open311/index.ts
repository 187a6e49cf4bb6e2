import type { FastifyInstance } from 'fastify'

import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { answerErrors } from './answer-errors.ts'
import { addDiscovery } from './discovery-endpoints.ts'
import { addPost } from './post-endpoint.ts'
import { addRequests } from './request-endpoints.ts'
import { addServices } from './service-endpoints.ts'

export { keepApiKey } from './api-key-store.ts'

/** Open311 GeoReport v2 under /open311: a part of its own, which reads forms and refuses in the standard's way. */
export function addOpen311(app: App, services: Services): void {
  app.register(
    (scope, _, done) => {
      answerErrors(scope as unknown as FastifyInstance)
      addDiscovery(scope)
      addServices(scope, services)
      addRequests(scope, services)
      addPost(scope, services)
      done()
    },
    { prefix: '/open311' },
  )
}
