import { FileName, StoredFile } from '@yiwang/contract'
import { scopeOf } from '@yiwang/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import { findRequestPerson, requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findReadable, requireClean } from './find-readable.ts'
import { findFileInScope } from './file-store.ts'
import { takeFile } from './take-file.ts'

const maxBytes = 10 * 1024 * 1024
const One = z.object({ file: FileName })

/** What is served to be looked at may do nothing: no script, no form, no plug-in. */
const inert = "sandbox; default-src 'none'; style-src 'unsafe-inline'"

/**
 * POST /api/files takes a photo or a PDF before the report or the move that names it; GET shows it to whoever may see the
 * matter. The original, with all that the camera wrote, goes to few, and the access log has it before they do.
 */
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
      const district = person ? services.districts.get(person.district) : services.districts.getPublic()
      return takeFile(services, { district, by: person?.id ?? 'resident', bytes: request.body, declared: declaredBy(request) })
    },
  )
  app.get(
    '/api/files/:file',
    { schema: { tags: ['file'], params: One, querystring: z.object({ follow: z.string().max(20).optional() }) } },
    async (request, reply) => {
      const { follow } = request.query
      const person = follow === undefined ? await findRequestPerson(request, services) : undefined
      const found = await findReadable(services, { file: request.params.file, ...(follow === undefined ? { person } : { code: follow }) })
      const isDocument = found.type === 'application/pdf'
      const name = isDocument ? found.sha256 : await requireClean(services, found)
      const type = isDocument ? 'application/pdf' : 'image/jpeg'
      return sendFile(reply, await services.files.get(name), { type, disposition: isDocument ? 'attachment' : 'inline' })
    },
  )
  app.get(
    '/api/files/:file/original',
    { config: { permission: 'file.read_original' }, schema: { tags: ['file'], params: One } },
    async (request, reply) => {
      const person = requirePerson(request)
      const found = await findFileInScope(services.database.db, scopeOf(person), request.params.file)
      if (!found) throw new Refusal('file.not_found')
      const bytes = await services.files.get(found.sha256)
      const { district, matter, sha256, type } = found
      await services.accessLog.note(district, { by: person.id, kind: 'original_read', matter, detail: { file: sha256 } })
      // Not kept by the browser: each look at it is a look that the log tells of.
      return sendFile(reply, bytes, { type, disposition: 'attachment', isOnce: true })
    },
  )
}

function declaredBy(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

interface Shown {
  readonly type: string
  readonly disposition: 'attachment' | 'inline'
  /** Whether whoever wants it again asks again. */
  readonly isOnce?: boolean
}

function sendFile(reply: FastifyReply, bytes: Uint8Array, { type, disposition, isOnce = false }: Shown): FastifyReply {
  return reply
    .header('content-type', type)
    .header('cache-control', isOnce ? 'no-store' : 'private, max-age=86400')
    .header('content-security-policy', inert)
    .header('content-disposition', disposition)
    .send(bytes)
}
