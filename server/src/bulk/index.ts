import { BulkRequest, BulkResult, RecentBulk, Selection, SelectionQuery, type Selected } from '@yiwang/contract'
import { undoWindow, type Matter } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { orNull } from '../http/or-null.ts'
import { questionOf } from '../matter/question-of.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { listRecent } from './bulk-store.ts'
import { doBulk } from './do-bulk.ts'
import { listSelected } from './selection-store.ts'
import { undoBulk } from './undo-bulk.ts'

const most = 2000

/** Two thousand reports in a storm: selected by a query or a lasso, done in bulk, taken back within ten minutes. */
export function addBulk(app: App, services: Services): void {
  const config = { permission: 'matter.claim' } as const
  app.post(
    '/api/matters/selection',
    { config, schema: { tags: ['bulk'], body: SelectionQuery, response: { 200: Selection } } },
    (request) => select(services, requirePerson(request), request.body),
  )
  app.post('/api/bulk', { config, schema: { tags: ['bulk'], body: BulkRequest, response: { 200: BulkResult } } }, (request) =>
    doBulk(services, requirePerson(request), request.body),
  )
  app.get('/api/bulk', { config, schema: { tags: ['bulk'], response: { 200: z.array(RecentBulk) } } }, async (request) => {
    const { id, district } = requirePerson(request)
    const recent = await listRecent(services.database.db, { district, person: id, since: services.now() - undoWindow })
    return recent.map(({ at, ...each }) => ({ ...each, at: at.getTime(), until: at.getTime() + undoWindow }))
  })
  app.post(
    '/api/bulk/:bulk/undo',
    { config, schema: { tags: ['bulk'], params: z.object({ bulk: z.uuid() }), response: { 200: BulkResult } } },
    (request) => undoBulk(services, requirePerson(request), request.params.bulk),
  )
}

async function select(services: Services, person: KeptPerson, { ring, ...query }: SelectionQuery): Promise<Selection> {
  const found = await listSelected(services.database.db, questionOf(services, person, query), { ring, limit: most + 1 })
  return { matters: found.slice(0, most).map((matter) => presentSelected(matter)), isMore: found.length > most }
}

function presentSelected(matter: Matter): Selected {
  const { id, version, number, status, category, place } = matter
  return {
    id,
    version,
    number,
    status,
    category,
    suggestedUnit: orNull(matter.suggestion?.leadUnit),
    leadUnit: orNull(matter.leadUnit),
    claimedBy: orNull(matter.claimedBy),
    position: { lon: place.lon, lat: place.lat },
  }
}
