import { readLedger } from '@yiwang/report'
import { parentPort, workerData } from 'node:worker_threads'

const { bytes } = workerData as { readonly bytes: Uint8Array }

parentPort?.postMessage(readLedger(bytes))
