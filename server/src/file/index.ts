import { FileName, StoredFile } from '@yiwang/contract'
import { scopeOf } from '@yiwang/kernel'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { findRequestPerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findFileInScope, findPhotoByCode, keepFile } from './file-store.ts'

const maxBytes = 10 * 1024 * 1024

/** POST /api/files takes a photo or a PDF before the report or the move that names it; GET shows it to whoever may see the matter. */
export function addFiles(app: App, services: Services): void {
  ;(app as unknown as FastifyInstance).addContentTypeParser(
    /^(?:image\/|application\/pdf)/u,
    { parseAs: 'buffer', bodyLimit: maxBytes },
    (_, body, done) => done(null, body),
  )
  app.post(
    '/api/files',
    {
      bodyLimit: maxBytes,
      config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      schema: { tags: ['file'], response: { 200: StoredFile } },
    },
    async (request) => {
      if (!(request.body instanceof Uint8Array)) throw new Refusal('file.wrong_type')
      const person = await findRequestPerson(request, services)
      const district = person?.district ?? services.districts.getPublic().code
      const file = await services.files.put(request.body, (request.headers['content-type'] ?? '').split(';')[0] ?? '')
      await keepFile(services.database.db, { ...file, district, by: person?.id ?? 'resident' })
      return { file: file.sha256, type: file.type, bytes: file.bytes }
    },
  )
  app.get(
    '/api/files/:file',
    { schema: { tags: ['file'], params: z.object({ file: FileName }), querystring: z.object({ follow: z.string().max(20).optional() }) } },
    async (request, reply) => {
      const { file } = request.params
      const type = await findReadableType(services, request, { sha256: file, code: request.query.follow })
      if (type === undefined) throw new Refusal('file.not_found')
      const bytes = await services.files.get(file)
      return reply
        .header('content-type', type)
        .header('cache-control', 'private, max-age=86400')
        .header('content-disposition', type === 'application/pdf' ? 'attachment' : 'inline')
        .send(bytes)
    },
  )
}

async function findReadableType(
  services: Services,
  request: FastifyRequest,
  asked: { sha256: string; code: string | undefined },
): Promise<string | undefined> {
  const { db } = services.database
  if (asked.code !== undefined) return findPhotoByCode(db, services.districts.getPublic().code, { sha256: asked.sha256, code: asked.code })
  const person = await findRequestPerson(request, services)
  if (!person) throw new Refusal('person.not_signed_in')
  return findFileInScope(db, scopeOf(person), asked.sha256)
}
