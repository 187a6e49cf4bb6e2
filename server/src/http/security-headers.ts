import type { FastifyInstance } from 'fastify'
import helmet from 'helmet'

/** Scripts come from this server alone; map tiles and photos may be blobs or come over HTTPS from a set base map. */
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:', 'blob:', 'https:'],
  'connect-src': ["'self'", 'https:'],
  'worker-src': ["'self'", 'blob:'],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
  'upgrade-insecure-requests': null,
}

/** Sends the security headers with every answer. They are laid out once, not at each request. */
export function sendSecurityHeaders(app: FastifyInstance): void {
  const secure = helmet({ contentSecurityPolicy: { directives }, crossOriginEmbedderPolicy: false, strictTransportSecurity: false })
  app.addHook('onRequest', (request, reply, done) => secure(request.raw, reply.raw, (error) => done(error as Error | undefined)))
}
