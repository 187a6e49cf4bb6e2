import { scopeOf } from '@yiwang/kernel'

import type { App } from '../http/app.ts'
import { isStillSignedIn, requirePerson } from '../person/request-person.ts'
import type { Services } from '../services.ts'

const heartbeatMs = 20_000

/** GET /api/live: server-sent events of what changes within the person's scope. */
export function addLive(app: App, services: Services): void {
  const { live } = services
  app.get('/api/live', { config: { permission: 'matter.read' }, schema: { tags: ['matter'] } }, (request, reply) => {
    const person = requirePerson(request)
    const scope = scopeOf(person)
    reply.hijack()
    const stream = reply.raw
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    stream.write(`retry: 2000\nevent: hello\ndata: {}\n\n`)
    const stop = live.listen({
      person: person.id,
      scope,
      hear: (event) => stream.write(`event: matter\ndata: ${JSON.stringify(event)}\n\n`),
      end: () => stream.end(),
    })
    const beat = setInterval(() => {
      stream.write(': still here\n\n')
      // A session that another process has ended, or that ran out, is told nothing more.
      void isStillSignedIn(request, services).then((isStill) => (isStill ? undefined : stream.end()))
    }, heartbeatMs)
    request.raw.on('close', () => {
      clearInterval(beat)
      stop()
      stream.end()
    })
  })
}
