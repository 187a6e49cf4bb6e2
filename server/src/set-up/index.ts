import { SetUp, SetUpDone } from '@yiwang/contract'

import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { makeQueue } from '../make-queue.ts'
import { setUpDistrict } from './set-up-district.ts'

/** POST /api/set-up makes the district and its first administrator, who then signs in; open while there is no district. */
export function addSetUp(app: App, services: Services): void {
  const inTurn = makeQueue(1)
  app.post('/api/set-up', { schema: { tags: ['platform'], body: SetUp, response: { 201: SetUpDone } } }, async (request, reply) => {
    await inTurn(() => setUpDistrict(services, request.body))
    return reply.status(201).send({ district: request.body.districtCode, username: request.body.username })
  })
}
