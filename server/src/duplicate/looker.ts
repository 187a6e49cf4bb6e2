import type { Services } from '../services.ts'
import { workInBackground } from '../work-in-background.ts'
import { lookAtWaiting } from './look-at-waiting.ts'

/** The most of one processor's time that comparing takes: whoever reports goes first. */
const share = 0.1
const pauseMs = 500

/** Starts comparing what comes in, in the background; the answer stops it. */
export function startLooking(services: Services): () => Promise<void> {
  return workInBackground((rest) => lookAtWaiting(services, (spentMs) => rest(spentMs * (1 / share - 1))), pauseMs)
}
