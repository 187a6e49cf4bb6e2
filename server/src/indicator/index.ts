import {
  IndicatorAnswer,
  IndicatorAsk,
  IndicatorRowsAsk,
  IndicatorRowsPage,
  IndicatorView,
  isKeepable,
  standardIndicators,
} from '@yiwang/contract'
import type { Criterion } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { answerAsk } from './answer-ask.ts'
import { addScoreBook } from './score-book-endpoint.ts'
import { showCounted } from './show-counted.ts'

const config = { permission: 'score.read' } as const

/** Named questions over the district's matters: their definitions, their answers, and the rows behind every number. */
export function addIndicators(app: App, services: Services): void {
  app.get(
    '/api/indicators',
    { config, schema: { tags: ['indicator'], response: { 200: z.array(IndicatorView) } } },
    () => [...standardIndicators] as IndicatorView[],
  )
  app.post(
    '/api/indicators/ask',
    { config, schema: { tags: ['indicator'], body: IndicatorAsk.refine(isKeepable), response: { 200: IndicatorAnswer } } },
    (request) => answerAsk(services, requirePerson(request), { ...request.body, filters: request.body.filters as readonly Criterion[] }),
  )
  app.post(
    '/api/indicators/rows',
    { config, schema: { tags: ['indicator'], body: IndicatorRowsAsk.refine(isKeepable), response: { 200: IndicatorRowsPage } } },
    (request) => showCounted(services, requirePerson(request), { ...request.body, filters: request.body.filters as readonly Criterion[] }),
  )
  addScoreBook(app, services)
}
