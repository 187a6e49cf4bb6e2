import { phrases, statusOf, type ProblemCode } from '@yiwang/contract'
import type { FastifyError, FastifyInstance } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

import { isDatabaseAway } from '../database/is-database-away.ts'
import { Refusal } from '../problem/refusal.ts'
import { FieldsRefused } from './fields-refused.ts'
import { sendAnswer } from './send-answer.ts'
import type { Open311Error } from './shapes.ts'

/** Within this part of the server every refusal has the standard's own form, in the format that was asked for. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const errors = errorsOf(error)
    const status = errors[0]?.code ?? 500
    if (status === 500) request.log.error({ err: error }, 'an Open311 request failed')
    return sendAnswer(request, reply.status(status), { errors })
  })
  // A route of its own, because pages that are served for every other address would answer before a not-found handler.
  app.all('/*', { schema: { hide: true } }, (request, reply) =>
    sendAnswer(request, reply.status(404), { errors: [present('request.not_found', undefined)] }),
  )
}

function errorsOf(error: FastifyError): readonly Open311Error[] {
  if (error instanceof FieldsRefused) return error.problems.map(({ code, field }) => present(code, { field }))
  if (error instanceof Refusal) return [present(error.code, error.detail)]
  return [present(codeOf(error), undefined)]
}

function codeOf(error: FastifyError): ProblemCode {
  if (hasZodFastifySchemaValidationErrors(error)) return 'request.malformed'
  if (isDatabaseAway(error)) return 'database.away'
  const { statusCode } = error
  if (statusCode === 413) return 'request.too_large'
  if (statusCode === 429) return 'request.too_many'
  return statusCode !== undefined && statusCode < 500 ? 'request.malformed' : 'request.failed'
}

function present(code: ProblemCode, detail: Refusal['detail']): Open311Error {
  const named = detail
    ? ` (${Object.entries(detail)
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')})`
    : ''
  return { code: open311Status(code), description: `${phrases.en.problem[code]} ${phrases['zh-CN'].problem[code]}${named}` }
}

/** «404 for resources that don't exist, 403 for errors because of wrong or missing api_key and basically 400 for any other error». */
function open311Status(code: ProblemCode): number {
  if (code === 'open311.key_required') return 403
  const status = statusOf(code)
  return status >= 500 || [403, 404, 413, 429].includes(status) ? status : 400
}
