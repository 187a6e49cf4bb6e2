import { MatterTileQuery, TileName } from '@yiwang/contract'

import type { App } from '../http/app.ts'
import type { MatterQuestion } from '../matter/filter-store.ts'
import { questionOf } from '../matter/question-of.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { makeTile } from './make-tile.ts'
import { TileCache } from './tile-cache.ts'

/** For so long a tile may be older than the database: what runs changes by the second, what has ended hardly does. */
const freshMs = { no: 1000, yes: 30_000, all: 30_000 } as const

/** GET /api/tiles/matters/:z/:x/:y: the list as a vector tile, within the person's scope. */
export function addTiles(app: App, services: Services): void {
  const cache = new TileCache(services.now)
  app.get(
    '/api/tiles/matters/:z/:x/:y',
    { config: { permission: 'matter.read' }, schema: { tags: ['matter'], params: TileName, querystring: MatterTileQuery } },
    async (request, reply) => {
      const question = questionOf(services, requirePerson(request), request.query)
      const tile = await cache.get({ key: keyOf(question, request.params), freshMs: freshMs[request.query.ended] }, () =>
        makeTile(services.database.db, question, request.params),
      )
      reply.header('cache-control', 'private, no-cache').header('etag', tile.tag)
      if (request.headers['if-none-match'] === tile.tag) return reply.status(304).send()
      return reply.header('content-type', 'application/vnd.mapbox-vector-tile').send(tile.body)
    },
  )
}

/** Everything that decides what is on a tile; the person only where the question is about them. */
function keyOf({ scope, person, query }: MatterQuestion, { z, x, y }: TileName): string {
  return JSON.stringify([
    scope,
    query.turn === undefined ? null : person.id,
    z,
    x,
    y,
    Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ])
}
