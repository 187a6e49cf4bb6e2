import { isKeepable, NewReading, NewStatistic, StatisticCode, StatisticReading, StatisticView } from '@yiwang/contract'
import { z } from 'zod'

import { localTime } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import { listNames, type KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { presentSomebody } from '../pledge/present-pledge.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { addReadingTables } from './import/endpoints.ts'
import { mayEnter } from './may-enter.ts'
import { addReadings, findStatistic, keepStatistic, listReadings, listStatistics, type Statistic } from './statistic-store.ts'

const read = { permission: 'pledge.read' } as const
const edit = { permission: 'statistic.edit' } as const
const tags = ['statistic']
const One = z.object({ code: StatisticCode })
const Readings = z.array(StatisticReading)

/** Series of numbers that come from elsewhere, each reading with its day, its source and who entered it. */
export function addStatistics(app: App, services: Services): void {
  const { db } = services.database
  app.get('/api/statistics', { config: read, schema: { tags, response: { 200: z.array(StatisticView) } } }, async (request) => [
    ...(await listStatistics(db, requirePerson(request).district)),
  ])
  app.put(
    '/api/statistics/:code',
    {
      config: edit,
      schema: { tags, params: One, body: NewStatistic.refine(isKeepable), response: { 200: z.array(StatisticView) } },
    },
    async (request) => {
      const person = requirePerson(request)
      const statistic = { code: request.params.code, ...request.body }
      const before = await findStatistic(db, person.district, statistic.code)
      requireOwner(person, before ?? statistic)
      requireOwner(person, statistic)
      if (!services.districts.get(person.district).units.has(statistic.owner)) throw new Refusal('unit.unknown', { unit: statistic.owner })
      await keepStatistic(db, person.district, statistic)
      return [...(await listStatistics(db, person.district))]
    },
  )
  addReading(app, services)
  addReadingTables(app, services)
}

function addReading(app: App, services: Services): void {
  const { db } = services.database
  app.get(
    '/api/statistics/:code/readings',
    { config: read, schema: { tags, params: One, response: { 200: Readings } } },
    async (request) => {
      const { district } = requirePerson(request)
      return showReadings(services, district, (await requireStatistic(services, district, request.params.code)).code)
    },
  )
  app.post(
    '/api/statistics/:code/readings',
    {
      config: edit,
      schema: { tags, params: One, body: z.array(NewReading).min(1).max(500).refine(isKeepable), response: { 201: Readings } },
    },
    async (request, reply) => {
      const person = requirePerson(request)
      const { code } = await requireOwned(services, person, request.params.code)
      const at = services.now()
      const today = localTime(services.districts.get(person.district).timeZone, at).day
      if (request.body.some(({ on }) => on > today)) throw new Refusal('pledge.day_ahead')
      await addReadings(
        db,
        person.district,
        request.body.map((reading) => ({ ...reading, statistic: code, by: person.id, at })),
      )
      return reply.status(201).send(await showReadings(services, person.district, code))
    },
  )
}

async function requireStatistic({ database }: Services, district: string, code: string): Promise<Statistic> {
  const statistic = await findStatistic(database.db, district, code)
  if (!statistic) throw new Refusal('statistic.unknown', { statistic: code })
  return statistic
}

async function requireOwned(services: Services, person: KeptPerson, code: string): Promise<Statistic> {
  const statistic = await requireStatistic(services, person.district, code)
  requireOwner(person, statistic)
  return statistic
}

function requireOwner(person: KeptPerson, statistic: Pick<Statistic, 'owner'>): void {
  if (!mayEnter(person, statistic)) throw new Refusal('unit.outside_reach')
}

async function showReadings({ database, now }: Services, district: string, code: string): Promise<z.infer<typeof Readings>> {
  const readings = await listReadings(database.db, district, { statistics: [code], until: new Date(now() + 1) })
  const names = await listNames(database.db, district, [...new Set(readings.map(({ by }) => by))])
  return readings.map(({ on, value, source, file, by, at }) => ({ on, value, source, file, by: presentSomebody(by, names), at }))
}
