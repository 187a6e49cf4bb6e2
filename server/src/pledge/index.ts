import {
  isKeepable,
  PledgeActAsk,
  PledgeBoard,
  PledgeBoardQuery,
  PledgeTrend,
  PledgeTrendQuery,
  PledgeView,
  PledgeYear,
  PublicPledges,
} from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { actOnPledge } from './act-on-pledge.ts'
import { addPapers } from './breakdown/endpoints.ts'
import { showPublicPledges } from './public-pledges.ts'
import { showBoard, showPledge } from './show-pledge.ts'
import { showTrend } from './trend/show-trend.ts'
import { showYear } from './year/show-year.ts'

const read = { permission: 'pledge.read' } as const
const tags = ['pledge']
const One = z.object({ id: z.uuid() })

/** What the work report promised, where it stands, and what is done about it. */
export function addPledges(app: App, services: Services): void {
  addPapers(app, services)
  app.get('/api/pledges', { config: read, schema: { tags, querystring: PledgeBoardQuery, response: { 200: PledgeBoard } } }, (request) =>
    showBoard(services, requirePerson(request), request.query),
  )
  app.get(
    '/api/pledges/trend',
    { config: read, schema: { tags, querystring: PledgeTrendQuery, response: { 200: PledgeTrend } } },
    (request) => showTrend(services, requirePerson(request), request.query),
  )
  app.get(
    '/api/pledges/year',
    { config: read, schema: { tags, querystring: PledgeBoardQuery, response: { 200: PledgeYear } } },
    (request) => showYear(services, requirePerson(request), request.query),
  )
  app.get(
    '/api/pledges/:id',
    { config: read, schema: { tags, params: One, querystring: PledgeBoardQuery.pick({ asOf: true }), response: { 200: PledgeView } } },
    (request) => showPledge(services, requirePerson(request), { ...request.params, ...request.query }),
  )
  app.post(
    '/api/pledges/:id/acts',
    {
      config: { permission: 'pledge.act' },
      schema: { tags, params: One, body: PledgeActAsk.refine(isKeepable), response: { 200: PledgeView } },
    },
    async (request) => {
      const person = requirePerson(request)
      await actOnPledge(services, person, { ...request.params, ...request.body })
      return showPledge(services, person, request.params)
    },
  )
  app.get('/api/public/pledges', { schema: { tags, response: { 200: PublicPledges } } }, () => showPublicPledges(services))
}
