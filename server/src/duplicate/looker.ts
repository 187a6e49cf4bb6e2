import type { Services } from '../services.ts'
import { lookAtWaiting } from './look-at-waiting.ts'

/** The most of one processor's time that comparing takes: whoever reports goes first. */
const share = 0.1
const pauseMs = 500

/**
 * Keeps comparing what comes in, in the background. What waits stands in the database, so a process that is killed, or
 * another one that is started, goes on where it was.
 */
class Looker {
  readonly #services: Services
  readonly #working: Promise<void>
  #isStopped = false
  #wake: (() => void) | undefined

  constructor(services: Services) {
    this.#services = services
    this.#working = this.#work()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#wake?.()
    await this.#working
  }

  async #work(): Promise<void> {
    while (!this.#isStopped) {
      // The database may be away for a while; what waits is still there when it is back.
      // eslint-disable-next-line no-await-in-loop
      const seen = await lookAtWaiting(this.#services, (spentMs) => this.#sleep(spentMs * (1 / share - 1))).catch(() => 0)
      // eslint-disable-next-line no-await-in-loop
      if (seen === 0) await this.#sleep(pauseMs)
    }
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#isStopped ? 0 : ms)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

/** Starts comparing what comes in; the answer stops it. */
export function startLooking(services: Services): () => Promise<void> {
  const looker = new Looker(services)
  return () => looker.stop()
}
