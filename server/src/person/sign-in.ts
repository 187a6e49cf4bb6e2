import type { ProblemCode } from '@yiwang/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'

const doors = ['/api/auth/sign-in/username', '/api/auth/sign-out'] as const

/** The sign-in library's own endpoints; only these of them are open. */
export function addSignIn(app: FastifyInstance, { auth }: Services): void {
  for (const url of doors) {
    app.route({
      method: 'POST',
      url,
      schema: { hide: true },
      handler: (request, reply) => passOn(request, reply, (each) => auth.handler(each)),
    })
  }
}

const refusals: Readonly<Record<number, ProblemCode>> = {
  401: 'person.wrong_sign_in',
  403: 'request.wrong_origin',
  429: 'request.too_many',
  500: 'request.failed',
}

async function passOn(
  request: FastifyRequest,
  reply: FastifyReply,
  handler: (request: Request) => Promise<Response>,
): Promise<FastifyReply> {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (name !== 'content-length' && value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  headers.set('x-forwarded-for', request.ip)
  const url = `${request.protocol}://${request.host}${request.url}`
  const response = await handler(new Request(url, { method: 'POST', headers, body: JSON.stringify(request.body ?? {}) }))
  if (!response.ok) throw new Refusal(refusals[response.status] ?? 'request.malformed')
  const cookies = response.headers.getSetCookie().map((cookie) => (request.protocol === 'https' ? `${cookie}; Secure` : cookie))
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  // The session stands in its cookie alone, which no script can read.
  return reply.send({ ok: true })
}
