import { Health } from '@yiwang/contract'

import { findLastBackup } from '../backup/last-backup.ts'
import { freeBytes, reserveBytes } from '../database/room.ts'
import type { Services } from '../services.ts'
import type { App } from './app.ts'
import { findLastEvent } from '../clock/last-event-store.ts'

/** A database that does not answer within this is away, whatever it is doing. */
const answersWithinMs = 2000
/** Whoever asks more often than this gets the last look. */
const looksEveryMs = 1000

/** GET /health: whether pages are served, the database answers, there is room, and how old the last event and backup are. */
export function addHealth(app: App, services: Services): void {
  let last: { readonly at: number; readonly health: Promise<Health> } | undefined
  app.get('/health', { schema: { tags: ['platform'], response: { 200: Health, 503: Health } } }, async (_, reply) => {
    const now = performance.now()
    if (!last || now - last.at > looksEveryMs) last = { at: now, health: look(services) }
    const health = await last.health
    // What is failing is looked at anew by whoever asks next.
    if (health.status === 'failing') last = undefined
    return reply.status(health.status === 'failing' ? 503 : 200).send(health)
  })
}

async function look(services: Services): Promise<Health> {
  const { database, dataFolder, version, now } = services
  const [event, backup] = await Promise.all([lookAtDatabase(services), findLastBackup(dataFolder)])
  const free = freeBytes(dataFolder)
  const isFull = free < reserveBytes
  const isHere = event !== 'away'
  return {
    status: statusOf({ isHere, isFull }),
    version,
    engine: database.engine,
    engineVersion: database.version,
    database: isHere ? 'here' : 'away',
    storage: isFull ? 'full' : 'enough',
    freeMb: Number.isFinite(free) ? Math.floor(free / 1e6) : null,
    lastEventAge: ageOf(isHere ? event : undefined, now()),
    backupAge: ageOf(backup, now()),
  }
}

/** When something last happened, which only a database that answers can tell. */
async function lookAtDatabase({ database, districts }: Services): Promise<number | 'away' | undefined> {
  const { promise: late, resolve } = Promise.withResolvers<'away'>()
  const timer = setTimeout(() => resolve('away'), answersWithinMs)
  const asked = findLastEvent(database.db, districts.findHome()?.code ?? '').catch(() => 'away' as const)
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}

function ageOf(at: number | undefined, now: number): number | null {
  return at === undefined ? null : Math.max(0, Math.round((now - at) / 1000))
}

function statusOf({ isHere, isFull }: { readonly isHere: boolean; readonly isFull: boolean }): Health['status'] {
  if (!isHere) return 'failing'
  return isFull ? 'limited' : 'ok'
}
