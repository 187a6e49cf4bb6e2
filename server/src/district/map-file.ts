import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where a district's own PMTiles file is kept. */
export function mapFileOf(dataFolder: string, district: string): string {
  return join(dataFolder, 'base-map', `${district}.pmtiles`)
}

/** GET /base-map/CODE.pmtiles: the file, in the ranges that the map asks for. */
export async function serveMapFiles(app: FastifyInstance, dataFolder: string): Promise<void> {
  const root = join(dataFolder, 'base-map')
  await mkdir(root, { recursive: true })
  await app.register(fastifyStatic, { root, prefix: '/base-map/', decorateReply: false, index: false, maxAge: '1h' })
}
