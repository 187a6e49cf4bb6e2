import { PlaceHit, PlaceQuery } from '@yiwang/contract'
import { scopeOf } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { PlaceSearch } from './place-search.ts'

/** GET /api/places: where something is, by what was typed: a division, a grid, a landmark, a road, a crossroads, an address. */
export function addPlaceSearch(app: App, services: Services): void {
  const search = new PlaceSearch(services.database)
  app.get(
    '/api/places',
    {
      config: { permission: 'matter.create' },
      schema: { tags: ['suggestion'], querystring: PlaceQuery, response: { 200: z.array(PlaceHit) } },
    },
    (request) => {
      const person = requirePerson(request)
      return search.find(services.districts.get(person.district), scopeOf(person), request.query.q)
    },
  )
}
