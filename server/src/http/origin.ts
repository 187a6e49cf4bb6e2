import type { FastifyInstance, FastifyRequest } from 'fastify'

import { Refusal } from '../problem/refusal.ts'

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that a page of another site sends with this platform's cookie (CSRF). Browsers say where a request
 * comes from; a program that says nothing carries no cookie of somebody else.
 */
export function refuseForeignOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _, done) => {
    done(safe.has(request.method) || isOwn(request) ? undefined : new Refusal('request.wrong_origin'))
  })
}

function isOwn({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}
