import { isKeepable, NewSavedView, SavedView } from '@yiwang/contract'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { dropSavedView, keepSavedView, listSavedViews } from './saved-view-store.ts'

const config = { permission: 'signed_in' } as const

/** Questions to the inbox that a person keeps under a name; nobody sees another's. */
export function addSavedViews(app: App, { database: { db } }: Services): void {
  app.get('/api/saved-views', { config, schema: { tags: ['matter'], response: { 200: z.array(SavedView) } } }, (request) =>
    listSavedViews(db, requirePerson(request)),
  )
  app.post(
    '/api/saved-views',
    { config, schema: { tags: ['matter'], body: NewSavedView.refine(isKeepable), response: { 201: SavedView } } },
    async (request, reply) => {
      const view = { id: randomUUID(), ...request.body }
      await keepSavedView(db, requirePerson(request), view)
      return reply.status(201).send(view)
    },
  )
  app.delete(
    '/api/saved-views/:id',
    { config, schema: { tags: ['matter'], params: z.object({ id: z.uuid() }), response: { 204: z.null() } } },
    async (request, reply) => {
      if (!(await dropSavedView(db, requirePerson(request), request.params.id))) throw new Refusal('request.not_found')
      return reply.status(204).send(null)
    },
  )
}
