import {
  cleanText,
  ComparisonQuery,
  CorrectedText,
  Dismissal,
  isKeepable,
  reportBounds,
  ReportComparison,
  ReportList,
  ReportReview,
  ReportUpload,
  TakeIn,
} from '@yiwang/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { attachmentNamed } from '../http/attach.ts'
import { requirePerson } from '../person/request-person.ts'
import { countPledges, listPledges } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { compareReports } from './compare-reports.ts'
import { countDismissals, dismiss, undismiss } from './dismissal-store.ts'
import { replaceText } from './replace-text.ts'
import { dropReport, listReports, lockReport } from './report-store.ts'
import { presentReport, presentReview, requireReport, reviewReport } from './review-report.ts'
import { takeIn } from './take-in.ts'
import { takeReport } from './take-report.ts'

const read = { permission: 'pledge.read' } as const
const edit = { permission: 'pledge.edit' } as const
const One = z.object({ id: z.uuid() })
const tags = ['pledge']

/** The district's work reports: taken in from a file, read, corrected, and decided passage by passage. */
export function addWorkReports(app: App, services: Services): void {
  ;(app as unknown as FastifyInstance).addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: reportBounds.bytes },
    (_, body, done) => done(null, body),
  )
  addReading(app, services)
  addUpload(app, services)
  addCorrecting(app, services)
  addDeciding(app, services)
}

async function show(services: Services, district: string, id: string): Promise<ReportReview> {
  return presentReview(await reviewReport(services, services.districts.get(district), id))
}

function addReading(app: App, services: Services): void {
  const { db } = services.database
  app.get('/api/work-reports', { config: read, schema: { tags, response: { 200: ReportList } } }, async (request) => {
    const { district } = requirePerson(request)
    const [reports, dismissed, pledges] = await Promise.all([
      listReports(db, district),
      countDismissals(db, district),
      countPledges(db, district),
    ])
    return reports.map((kept) => presentReport(kept, { pledges: pledges.get(kept.id) ?? 0, dismissed: dismissed.get(kept.id) ?? 0 }))
  })
  app.get(
    '/api/report-comparison',
    { config: read, schema: { tags, querystring: ComparisonQuery, response: { 200: ReportComparison } } },
    (request) => compareReports(services, services.districts.get(requirePerson(request).district), request.query),
  )
  app.get('/api/work-reports/:id', { config: read, schema: { tags, params: One, response: { 200: ReportReview } } }, (request) =>
    show(services, requirePerson(request).district, request.params.id),
  )
  app.get('/api/work-reports/:id/file', { config: read, schema: { tags, params: One } }, async (request, reply) => {
    const { file, name } = await requireReport(db, requirePerson(request).district, request.params.id)
    if (file === null) throw new Refusal('file.not_found')
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', attachmentNamed(name))
      .send(await services.files.get(file))
  })
}

function addUpload(app: App, services: Services): void {
  app.post(
    '/api/work-reports',
    {
      config: { ...edit, rateLimit: { max: 60, timeWindow: '1 minute' } },
      bodyLimit: reportBounds.bytes,
      schema: { tags, querystring: ReportUpload, response: { 201: ReportReview } },
    },
    async (request, reply) => {
      if (!(request.body instanceof Uint8Array)) throw new Refusal('report.not_a_report_file')
      const person = requirePerson(request)
      const id = await takeReport(services, person, { ...request.query, bytes: request.body })
      return reply.status(201).send(await show(services, person.district, id))
    },
  )
  app.delete(
    '/api/work-reports/:id',
    { config: edit, schema: { tags, params: One, response: { 204: z.null() } } },
    async (request, reply) => {
      const { district } = requirePerson(request)
      const { id } = await requireReport(services.database.db, district, request.params.id)
      await services.database.db.transaction().execute(async (within) => {
        await lockReport(within, district, id)
        if ((await listPledges(within, district, { report: id })).length > 0) throw new Refusal('report.has_pledges')
        await dropReport(within, district, id)
      })
      return reply.status(204).send(null)
    },
  )
}

function addCorrecting(app: App, services: Services): void {
  app.put(
    '/api/work-reports/:id/text',
    {
      config: edit,
      bodyLimit: reportBounds.characters * 6,
      schema: { tags, params: One, body: CorrectedText.refine(isKeepable), response: { 200: ReportReview } },
    },
    async (request) => {
      const person = requirePerson(request)
      const before = await requireReport(services.database.db, person.district, request.params.id)
      const { text: sent, basedOn } = request.body
      const text = cleanText(sent)
      if (text === '') throw new Refusal('report.empty')
      await replaceText(services, person, { before, basedOn, content: { text, title: before.title, name: before.name, file: null } })
      return show(services, person.district, before.id)
    },
  )
}

function addDeciding(app: App, services: Services): void {
  app.post(
    '/api/work-reports/:id/pledges',
    { config: edit, schema: { tags, params: One, body: TakeIn.refine(isKeepable), response: { 201: ReportReview } } },
    async (request, reply) => {
      const person = requirePerson(request)
      const review = await reviewReport(services, services.districts.get(person.district), request.params.id)
      const { pledges: asked, basedOn } = request.body
      await takeIn(services, person, { review, asked, basedOn })
      return reply.status(201).send(await show(services, person.district, review.kept.id))
    },
  )
  app.post(
    '/api/work-reports/:id/dismissals',
    { config: edit, schema: { tags, params: One, body: Dismissal, response: { 200: ReportReview } } },
    async (request) => {
      const person = requirePerson(request)
      const { district } = person
      const { id: report } = await requireReport(services.database.db, district, request.params.id)
      const { basedOn, passages: stretches, dismissed } = request.body
      await services.database.db.transaction().execute(async (within) => {
        if ((await lockReport(within, district, report)) !== basedOn) throw new Refusal('report.changed_meanwhile')
        if (dismissed) await dismiss(within, { district, report }, { stretches, by: person.id, at: new Date(services.now()) })
        else await undismiss(within, { district, report }, stretches)
      })
      return show(services, district, report)
    },
  )
}
