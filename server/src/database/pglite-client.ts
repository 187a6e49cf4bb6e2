import { Worker } from 'node:worker_threads'

import { DatabaseAway } from './database-away.ts'
import type { WorkerAnswer, WorkerQuestion, WorkerSettings } from './pglite-messages.ts'

type Result = Exclude<WorkerAnswer['result'], undefined>
type Without<T> = T extends unknown ? Omit<T, 'id'> : never

/** An error that the database gave, with PostgreSQL's code and the constraint that spoke. */
class DatabaseError extends Error {
  readonly code: string | undefined
  readonly constraint: string | undefined

  constructor(error: Exclude<WorkerAnswer['error'], undefined>) {
    super(error.message)
    this.name = 'DatabaseError'
    this.code = error.code
    this.constraint = error.constraint
  }
}

/** A broken engine is started again after a pause that doubles as long as it does not answer. */
const [shortestPauseMs, longestPauseMs] = [100, 20_000]

/** The main thread's end of the embedded engine. An engine that breaks is started again, and recovers from its log. */
export class PgliteClient {
  readonly #settings: WorkerSettings
  readonly #waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: unknown) => void }>()
  #worker: Worker
  #pause = shortestPauseMs
  #next = 0
  #life = 0
  #isClosing = false

  constructor(settings: WorkerSettings) {
    this.#settings = settings
    this.#worker = this.#start(settings)
  }

  /** Which life of the engine this is: what a transaction did in another one is gone. */
  get life(): number {
    return this.#life
  }

  ask(question: Without<WorkerQuestion>): Promise<Result> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...question, id })
    })
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await this.ask({ kind: 'close' }).catch(() => undefined)
    await this.#worker.terminate()
  }

  #start(settings: WorkerSettings): Worker {
    const worker = new Worker(new URL('pglite-worker.ts', import.meta.url), { workerData: settings })
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer))
    worker.on('error', () => undefined)
    worker.on('exit', () => this.#startAgain())
    return worker
  }

  /** Whoever waited is refused, for nobody knows what became of their question; whoever asks from now on waits for the new engine. */
  #startAgain(): void {
    for (const { reject } of this.#waiting.values()) reject(new DatabaseAway('the embedded database has stopped'))
    this.#waiting.clear()
    // In memory there is nothing to come back to.
    if (this.#isClosing || this.#settings.folder === undefined) return
    this.#life += 1
    this.#worker = this.#start({ folder: this.#settings.folder, pause: this.#pause })
    this.#pause = Math.min(this.#pause * 2, longestPauseMs)
  }

  #settle({ id, result, error }: WorkerAnswer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    this.#pause = shortestPauseMs
    if (result) waiting?.resolve(result)
    else waiting?.reject(new DatabaseError(error ?? { message: 'no answer' }))
  }
}
