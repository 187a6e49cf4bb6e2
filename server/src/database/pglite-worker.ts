import { PGlite, types, type PGliteOptions } from '@electric-sql/pglite'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

import type { WorkerAnswer, WorkerQuestion, WorkerSettings } from './pglite-messages.ts'
import { spatialExtension } from './spatial-bundle.ts'

const settings = workerData as WorkerSettings

const provesWithinMs = 5000

/** The embedded engine lives in this thread, so that a long query never stops a page. */
async function open(): Promise<PGlite> {
  if (settings.pause !== undefined) await wait(settings.pause)
  const options: PGliteOptions = {
    extensions: { postgis: spatialExtension },
    // A calendar day is text on both engines; an instant is a Date.
    parsers: { [types.DATE]: (value: string) => value, [types.INT8]: (value: string) => Number(value) },
    ...(settings.folder !== undefined && { dataDir: settings.folder }),
    ...(settings.dump !== undefined && { loadDataDir: new Blob([await readFile(settings.dump)]) }),
  }
  return PGlite.create(options)
}

const opening = open()

async function answer(question: WorkerQuestion): Promise<Exclude<WorkerAnswer['result'], undefined>> {
  const db = await opening
  if (question.kind === 'close') {
    await db.close()
    return { rows: [], affected: 0 }
  }
  if (question.kind === 'dump') {
    const dump = await db.dumpDataDir('gzip')
    return { rows: [new Uint8Array(await dump.arrayBuffer())], affected: 0 }
  }
  const { rows, affectedRows } = await db.query(question.sql, [...question.parameters])
  return { rows, affected: affectedRows ?? 0 }
}

parentPort?.on('message', (question: WorkerQuestion) => {
  answer(question).then(
    (result) => parentPort?.postMessage({ id: question.id, result } satisfies WorkerAnswer),
    (error: unknown) => refuse(question, error),
  )
})

/**
 * PostgreSQL's own errors carry a code. After any other the engine must prove that it still works, and after a panic it
 * does not: then it makes way for another.
 */
async function refuse({ id }: WorkerQuestion, error: unknown): Promise<void> {
  const { code, severity } = error as { readonly code?: unknown; readonly severity?: unknown }
  const isBroken = severity === 'PANIC' || severity === 'FATAL' || (typeof code !== 'string' && !(await isWorking()))
  if (isBroken) process.exit(1)
  parentPort?.postMessage({ id, error: plain(error) } satisfies WorkerAnswer)
}

async function isWorking(): Promise<boolean> {
  const proof = opening.then((db) => db.query('select 1'))
  const isDone = proof.then(
    () => true,
    () => false,
  )
  return Promise.race([isDone, wait(provesWithinMs, false)])
}

function plain(error: unknown): Exclude<WorkerAnswer['error'], undefined> {
  const { message, code, constraint, detail } = error as Partial<Record<'message' | 'code' | 'constraint' | 'detail', string>>
  return { message: message ?? String(error), ...(code && { code }), ...(constraint && { constraint }), ...(detail && { detail }) }
}
