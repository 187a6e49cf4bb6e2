import { PGlite, types, type PGliteOptions } from '@electric-sql/pglite'
import { postgis } from '@electric-sql/pglite-postgis'
import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'

import type { WorkerAnswer, WorkerQuestion, WorkerSettings } from './pglite-messages.ts'

const settings = workerData as WorkerSettings

/** The embedded engine lives in this thread, so that a long query never stops a page. */
async function open(): Promise<PGlite> {
  const options: PGliteOptions = {
    extensions: { postgis },
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
    (error: unknown) => parentPort?.postMessage({ id: question.id, error: plain(error) } satisfies WorkerAnswer),
  )
})

function plain(error: unknown): Exclude<WorkerAnswer['error'], undefined> {
  const { message, code, constraint, detail } = error as Partial<Record<'message' | 'code' | 'constraint' | 'detail', string>>
  return { message: message ?? String(error), ...(code && { code }), ...(constraint && { constraint }), ...(detail && { detail }) }
}
