import { Worker } from 'node:worker_threads'

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

/** The main thread's end of the embedded engine. */
export class PgliteClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve: (result: Result) => void; reject: (error: unknown) => void }>()
  #next = 0

  constructor(settings: WorkerSettings) {
    this.#worker = new Worker(new URL('pglite-worker.ts', import.meta.url), { workerData: settings })
    this.#worker.on('message', (answer: WorkerAnswer) => this.#settle(answer))
    this.#worker.on('error', (error) => this.#failAll(error))
    this.#worker.on('exit', () => this.#failAll(new Error('the embedded database has stopped')))
  }

  ask(question: Without<WorkerQuestion>): Promise<Result> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ ...question, id })
    })
  }

  async close(): Promise<void> {
    await this.ask({ kind: 'close' })
    await this.#worker.terminate()
  }

  #settle({ id, result, error }: WorkerAnswer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (result) waiting?.resolve(result)
    else waiting?.reject(new DatabaseError(error ?? { message: 'no answer' }))
  }

  #failAll(error: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
