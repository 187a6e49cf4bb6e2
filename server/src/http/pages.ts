import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { presentProblem } from '../problem/present-problem.ts'
import { sendProblem } from '../problem/handle-errors.ts'

const folder = fileURLToPath(new URL('../../../web/dist', import.meta.url))

/** Serves the built web: its files, and its one page for every address that is nobody else's. */
export async function servePages(app: FastifyInstance): Promise<void> {
  const isBuilt = existsSync(`${folder}/index.html`)
  if (isBuilt) {
    await app.register(fastifyStatic, { root: folder, preCompressed: true, maxAge: '1y', immutable: true, index: false })
    app.get('/', { schema: { hide: true } }, (_, reply) => reply.sendFile('index.html', { maxAge: 0, immutable: false }))
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = isBuilt && request.method === 'GET' && !/^\/(?:api|open311|assets|base-map)\//u.test(request.url)
    return isPage ? reply.sendFile('index.html', { maxAge: 0, immutable: false }) : sendProblem(reply, presentProblem('request.not_found'))
  })
}
