import { BreakdownAnswer, breakdownBounds, BreakdownQuery, BreakdownUpload, ReviewQuery } from '@yiwang/contract'
import type { FastifyReply } from 'fastify'

import type { App } from '../../http/app.ts'
import { attachmentNamed } from '../../http/attach.ts'
import { requirePerson } from '../../person/request-person.ts'
import { Refusal } from '../../problem/refusal.ts'
import type { Services } from '../../services.ts'
import { writeApart } from '../paper/write-apart.ts'
import { makeReview } from '../review/make-review.ts'
import { importBreakdown } from './import-breakdown.ts'
import { makeBreakdown } from './make-breakdown.ts'
import { writeBreakdown } from './write-breakdown.ts'

const often = { max: 60, timeWindow: '1 minute' } as const
const read = { permission: 'pledge.read', rateLimit: often } as const
const tags = ['pledge']
const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** The papers of pledges: the breakdown of tasks as a table that is filled in and read back, and on paper; the draft of the next review. */
export function addPapers(app: App, services: Services): void {
  app.get('/api/pledges/breakdown.xlsx', { config: read, schema: { tags, querystring: BreakdownQuery } }, async (request, reply) => {
    const breakdown = await makeBreakdown(services, requirePerson(request), request.query)
    return sendFile(reply, `${breakdown.title}.xlsx`, await writeBreakdown(breakdown))
  })
  app.get('/api/pledges/breakdown.docx', { config: read, schema: { tags, querystring: BreakdownQuery } }, async (request, reply) => {
    const breakdown = await makeBreakdown(services, requirePerson(request), request.query)
    return sendFile(reply, `${breakdown.title}.docx`, await writeApart({ kind: 'breakdown', breakdown }))
  })
  app.get('/api/pledges/review.docx', { config: read, schema: { tags, querystring: ReviewQuery } }, async (request, reply) => {
    const review = await makeReview(services, requirePerson(request), request.query.year)
    return sendFile(reply, `${review.title}.docx`, await writeApart({ kind: 'review', review }))
  })
  app.post(
    '/api/pledges/breakdown',
    {
      config: { permission: 'pledge.edit', rateLimit: often },
      bodyLimit: breakdownBounds.bytes,
      schema: { tags, querystring: BreakdownUpload, response: { 200: BreakdownAnswer } },
    },
    (request) => {
      const { body, query } = request
      if (!(body instanceof Uint8Array)) throw new Refusal('table.not_a_table')
      return importBreakdown(services, requirePerson(request), { ...query, bytes: body, apply: query.apply === 'true' })
    },
  )
}

function sendFile(reply: FastifyReply, name: string, bytes: Uint8Array): FastifyReply {
  const ending = name.endsWith('.docx') ? 'docx' : 'xlsx'
  return reply
    .header('content-type', types[ending])
    .header('content-disposition', attachmentNamed(name))
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes))
}
