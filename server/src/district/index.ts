import { Category, DistrictView, DivisionView, FoundPlace, UnitView, type Position, type DistrictView as View } from '@yiwang/contract'
import { communityOf, streetOf, type Division } from '@yiwang/kernel'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { Refusal } from '../problem/refusal.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { findBaseMapLayer } from './district-store.ts'
import type { District } from './district.ts'
import { findPlace } from './find-place.ts'

const Which = z.object({ district: z.string().optional() })

/** What everybody may know of the district: itself, its map, its divisions, its categories. */
export function addDistrict(app: App, services: Services): void {
  const { districts } = services
  app.get('/api/district', { schema: { tags: ['district'], querystring: Which, response: { 200: DistrictView } } }, ({ query }) =>
    presentDistrict(services, query.district),
  )
  app.get('/api/divisions', { schema: { tags: ['district'], querystring: Which, response: { 200: z.array(DivisionView) } } }, ({ query }) =>
    [...districts.getPublic(query.district).divisions.values()].map((division) => presentDivision(division)),
  )
  app.get('/api/categories', { schema: { tags: ['district'], querystring: Which, response: { 200: z.array(Category) } } }, ({ query }) => [
    ...districts.getPublic(query.district).categories.values(),
  ])
  app.get(
    '/api/place',
    {
      schema: {
        tags: ['district'],
        querystring: Which.extend({ lon: z.coerce.number(), lat: z.coerce.number() }),
        response: { 200: FoundPlace },
      },
    },
    ({ query }) => presentPlace(districts.getPublic(query.district), query),
  )
  app.get(
    '/api/units',
    { config: { permission: 'unit.read' }, schema: { tags: ['district'], response: { 200: z.array(UnitView) } } },
    (request) => [...districts.get(requirePerson(request).district).units.values()],
  )
  addLayers(app, services)
}

function addLayers(app: App, { districts, database }: Services): void {
  app.get('/api/grids', { schema: { tags: ['district'], querystring: Which } }, ({ query }, reply) => {
    const features = [...districts.getPublic(query.district).grids.values()].map(({ code, name, areaClass, polygon }) => ({
      type: 'Feature',
      properties: { code, name, areaClass },
      geometry: { type: 'Polygon', coordinates: polygon },
    }))
    return reply.header('cache-control', 'public, max-age=300').send({ type: 'FeatureCollection', features })
  })
  app.get(
    '/api/base-map/:layer',
    { schema: { tags: ['district'], params: z.object({ layer: z.string().regex(/^[a-z-]{1,30}$/) }), querystring: Which } },
    async ({ params, query }, reply) => {
      const { code } = districts.getPublic(query.district)
      const body = await findBaseMapLayer(database.db, code, params.layer)
      if (body === undefined) throw new Refusal('request.not_found')
      return reply.header('content-type', 'application/geo+json').header('cache-control', 'public, max-age=3600').send(body)
    },
  )
}

function presentDistrict({ districts, version }: Services, code: string | undefined): View {
  if (code === undefined && !districts.findHome()) return { ...nothingYet, version }
  const { code: own, name, nameEn, isDemo, center, zoom, timeZone, settings } = districts.getPublic(code)
  return { code: own, name, nameEn, isDemo, center: [...center], zoom, timeZone, ...settings, needsSetUp: false, version }
}

/** What a platform says of its district before anybody has set it up. */
const nothingYet = {
  code: '',
  name: '一网',
  nameEn: 'Yiwang',
  isDemo: false,
  needsSetUp: true,
  center: [104, 35] as [number, number],
  zoom: 3,
  timeZone: 'Asia/Shanghai',
  baseMap: { kind: 'none' as const },
  reopenWindowDays: 15,
}

function presentDivision({ code, name, nameEn, level, parent }: Division): z.infer<typeof DivisionView> {
  return { code, name, nameEn, level, parent: parent ?? null }
}

function presentPlace(district: District, position: Position): FoundPlace {
  const grid = district.grids.get(findPlace(district, position)?.grid ?? '')
  if (!grid) return { grid: null, community: null, street: null }
  const community = district.divisions.get(communityOf(grid.code))
  const street = district.divisions.get(streetOf(grid.code))
  return {
    grid: { code: grid.code, name: grid.name, areaClass: grid.areaClass },
    community: community ? presentDivision(community) : null,
    street: street ? presentDivision(street) : null,
  }
}
