import type { FastifyInstance } from 'fastify'

import { Refusal } from '../problem/refusal.ts'

/** More requests than this at the same moment are not begun: each may hold a photo in memory. */
const mostAtOnce = 500

/** A stream stays open for hours and holds nothing; health must be told exactly when it is bad. */
const apart: ReadonlySet<string> = new Set(['/api/live', '/health'])

/** Refuses what comes in above what the server can hold, before anything of it is read: a slow database fills no memory. */
export function shedLoad(app: FastifyInstance, most = mostAtOnce): void {
  let running = 0
  app.addHook('onRequest', (request, reply, done) => {
    if (apart.has(request.routeOptions.url ?? '')) {
      done()
      return
    }
    if (running >= most) {
      done(new Refusal('request.busy'))
      return
    }
    running += 1
    reply.raw.once('close', () => (running -= 1))
    done()
  })
}
