import { AccessPage, AccessQuery, AuditResult } from '@yiwang/contract'
import type { FastifyInstance } from 'fastify'
import { Readable } from 'node:stream'

import type { District } from '../district/district.ts'
import type { App } from '../http/app.ts'
import { orNull } from '../http/or-null.ts'
import { listNames, nameIn, type Names } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'
import type { KeptEntry } from './access-entry.ts'
import { findEntries, listMatterNumbers } from './access-log-store.ts'
import { listExport } from './export-audit.ts'
import { addUnmask } from './unmask-endpoint.ts'
import { verifyChains } from './verify-chains.ts'

/** What the auditor reads: who read whom, whether every chain holds, and all of it as a file. */
export function addAudit(app: App, services: Services): void {
  addUnmask(app, services)
  const { database, districts, accessLog } = services
  app.get(
    '/api/access-log',
    { config: { permission: 'access_log.read' }, schema: { tags: ['audit'], querystring: AccessQuery, response: { 200: AccessPage } } },
    async (request) => showPage(services, districts.get(requirePerson(request).district), request.query),
  )
  app.post(
    '/api/audit/verify',
    { config: { permission: 'matter.verify_chain' }, schema: { tags: ['audit'], response: { 200: AuditResult } } },
    async (request) => {
      const { district, id: by } = requirePerson(request)
      const { matters, pledges, events, entries, breach } = await verifyChains(database.db, district)
      await accessLog.note(district, {
        by,
        kind: 'audit_verified',
        detail: { matters, pledges, events, entries, isWhole: breach === undefined },
      })
      return { matters, pledges, events, entries, breach: breach ? { kind: breach.kind, of: breach.of, seq: breach.seq } : null }
    },
  )
  const plain = app as unknown as FastifyInstance
  plain.get('/api/audit/export', { config: { permission: 'audit.export' }, schema: { tags: ['audit'] } }, async (request, reply) => {
    const { district, id: by } = requirePerson(request)
    await accessLog.note(district, { by, kind: 'audit_exported', detail: { where: 'page' } })
    const name = `yiwang-audit-${district}-${Temporal.Instant.fromEpochMilliseconds(services.now()).toString().slice(0, 10)}.jsonl`
    return reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(Readable.from(listExport(services, districts.get(district))))
  })
}

async function showPage({ database: { db } }: Services, { code, timeZone }: District, query: AccessQuery): Promise<AccessPage> {
  const found = await findEntries(db, code, { query, timeZone })
  const shown = found.slice(0, query.limit)
  const people = shown.flatMap(({ by, about }) => [by, about]).filter((id) => id !== undefined && id !== '')
  const matters = shown.map(({ matter }) => matter).filter((id) => id !== undefined)
  const [names, numbers] = await Promise.all([
    listNames(
      db,
      code,
      people.filter((id) => id !== undefined),
    ),
    listMatterNumbers(db, code, matters),
  ])
  return {
    rows: shown.map((entry) => presentEntry(entry, { names, numbers })),
    nextBefore: found.length > query.limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}

function presentEntry(
  { seq, at, by, kind, matter, about, detail, hash }: KeptEntry,
  { names, numbers }: { readonly names: Names; readonly numbers: ReadonlyMap<string, string> },
): AccessPage['rows'][number] {
  return {
    seq,
    at,
    by,
    byName: nameIn(names, by),
    kind,
    matter: orNull(matter),
    matterNumber: matter === undefined ? null : (numbers.get(matter) ?? null),
    about: orNull(about),
    aboutName: about === undefined ? null : nameIn(names, about),
    detail,
    hash,
  }
}
