import type { FastifyRequest } from 'fastify'

import { Refusal } from '../problem/refusal.ts'

/** The Idempotency-Key of a request, if it has one: 8 to 100 letters, digits and signs. */
export function readIdempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\w.:-]{8,100}$/u.test(key)) throw new Refusal('request.malformed', { header: 'Idempotency-Key' })
  return key
}
