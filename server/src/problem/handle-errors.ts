import type { ProblemBody, ProblemCode } from '@yiwang/contract'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

import { isDatabaseAway, isStorageFull } from '../database/is-database-away.ts'
import { presentProblem } from './present-problem.ts'
import { Refusal } from './refusal.ts'

const codes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'file.wrong_type',
}

/** What passes by itself: whoever asks again after some seconds may be answered. */
const mayComeAgain: ReadonlySet<number> = new Set([503, 507])
const retryAfterSeconds = '5'

/** Every refusal leaves as problem+json; what nobody foresaw is logged and says nothing of its inside. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) return sendProblem(reply, presentProblem(error.code, error.detail && { detail: error.detail }))
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map(({ instancePath, message }) => ({ path: instancePath, message: message ?? '' }))
      return sendProblem(reply, presentProblem('request.malformed', { errors }))
    }
    const code = findCode(error)
    if (code === 'request.failed') request.log.error({ err: error }, 'a request failed')
    return sendProblem(reply, presentProblem(code))
  })
}

/** Sends a problem with its own status and media type. */
export function sendProblem(reply: FastifyReply, body: ProblemBody): FastifyReply {
  if (mayComeAgain.has(body.status)) reply.header('retry-after', retryAfterSeconds)
  return reply.status(body.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(body))
}

function findCode(error: FastifyError): ProblemCode {
  if (isStorageFull(error)) return 'storage.full'
  if (isDatabaseAway(error)) return 'database.away'
  const known = codes[error.code]
  if (known) return known
  if (error.statusCode === 429) return 'request.too_many'
  return error.statusCode !== undefined && error.statusCode < 500 ? 'request.malformed' : 'request.failed'
}
