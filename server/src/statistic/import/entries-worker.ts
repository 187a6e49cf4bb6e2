import { parentPort, workerData } from 'node:worker_threads'

import { openTable } from '../../table/open-table.ts'
import { readEntries } from './read-entries.ts'

const { bytes } = workerData as { readonly bytes: Uint8Array }
const sheets = openTable(bytes)

parentPort?.postMessage(typeof sheets === 'string' ? sheets : readEntries(sheets))
