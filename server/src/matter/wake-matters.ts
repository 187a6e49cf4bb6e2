import type { Actor, Matter } from '@yiwang/kernel'

import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatterById } from './matter-store.ts'
import { moveMatter } from './move-matter.ts'
import { listToWake } from './wake-store.ts'

const everyMs = 20_000
const atOnce = 200

const platform: Actor = { id: 'system', roles: ['system'] }

/**
 * Brings back what was parked: a hung-up matter or a paused clock whose day has come, a hung-up matter whose other matter
 * has ended. Looks again every twenty seconds; whatever was due while the platform was down is brought back at the next
 * start. The answer stops it.
 */
export function keepWaking(services: Services): () => void {
  const timer = setInterval(() => void wakeMatters(services).catch(() => undefined), everyMs)
  timer.unref()
  return () => clearInterval(timer)
}

/** Brings back whatever is due now; answers how many came back. One that somebody else moves at the same moment is left to them. */
export async function wakeMatters(services: Services): Promise<number> {
  const { db } = services.database
  const due = await listToWake(db, services.now(), atOnce)
  const woken = await Promise.all(
    due.map(async ({ district, id }) => {
      const found = await findMatterById(db, district, id)
      return found !== undefined && wake(services, found)
    }),
  )
  return woken.filter(Boolean).length
}

async function wake(services: Services, found: { readonly matter: Matter; readonly head: string }): Promise<boolean> {
  const move = found.matter.status === 'hung_up' ? 'resume' : 'restart_clock'
  try {
    await moveMatter(services, services.districts.get(found.matter.district), { found, actor: platform, intent: { move, carried: {} } })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
