import { DispatchTable, isKeepable, LimitTable, NewDispatchTable, NewLimitTable, TriedDispatch, TryDispatch } from '@yiwang/contract'

import { localTime } from '../district/local-time.ts'
import type { App } from '../http/app.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import { addPrecedents } from './precedent.ts'
import { presentDispatch } from './present-dispatch.ts'
import { requireDispatchRules } from './require-dispatch-rules.ts'
import { requireLimitRows } from './require-limit-rows.ts'
import { addRuleChanges } from './rule-changes.ts'
import { getNewestVersion, publishVersion } from './rule-version.ts'
import type { KeptVersion } from './rule-table-store.ts'
import { tryDispatch } from './try-dispatch.ts'

/** The longest table with its notes in Chinese, in bytes. */
const bodyLimit = 8_388_608

const read = { permission: 'rule.read' } as const
const edit = { permission: 'rule.edit' } as const

/** The tables by which the district decides: who handles what, and in what time. Each is read, and published anew as a whole. */
export function addRules(app: App, services: Services): void {
  addDispatchTable(app, services)
  addLimitTable(app, services)
  addPrecedents(app, services)
  addRuleChanges(app, services)
}

function addDispatchTable(app: App, services: Services): void {
  const { districts, now } = services
  const url = '/api/dispatch-table'
  app.get(url, { config: read, schema: { tags: ['rule'], response: { 200: DispatchTable } } }, async (request) =>
    presentDispatch(await getNewestVersion(services, 'dispatch_table', requirePerson(request).district)),
  )
  app.post(
    url,
    { config: edit, bodyLimit, schema: { tags: ['rule'], body: NewDispatchTable.refine(isKeepable), response: { 201: DispatchTable } } },
    async (request, reply) => {
      const person = requirePerson(request)
      const district = districts.get(person.district)
      const { rules, ...asked } = request.body
      requireDispatchRules(district, rules, localTime(district.timeZone, now()).day)
      const version = await publishVersion(services, 'dispatch_table', { district, person, asked: { ...asked, rows: rules } })
      return reply.status(201).send(presentDispatch(version))
    },
  )
  app.post(
    `${url}/try`,
    { config: read, bodyLimit, schema: { tags: ['rule'], body: TryDispatch, response: { 200: TriedDispatch } } },
    (request) => tryDispatch(districts.get(requirePerson(request).district), request.body, now()),
  )
}

function addLimitTable(app: App, services: Services): void {
  const url = '/api/limit-table'
  app.get(url, { config: read, schema: { tags: ['rule'], response: { 200: LimitTable } } }, async (request) =>
    presentLimits(await getNewestVersion(services, 'limit_table', requirePerson(request).district)),
  )
  app.post(
    url,
    { config: edit, bodyLimit, schema: { tags: ['rule'], body: NewLimitTable.refine(isKeepable), response: { 201: LimitTable } } },
    async (request, reply) => {
      const person = requirePerson(request)
      const district = services.districts.get(person.district)
      requireLimitRows(district, request.body.rows)
      const version = await publishVersion(services, 'limit_table', { district, person, asked: request.body })
      return reply.status(201).send(presentLimits(version))
    },
  )
}

function presentLimits({ rows, ...version }: KeptVersion): LimitTable {
  return { ...version, rows: rows as LimitTable['rows'] }
}
