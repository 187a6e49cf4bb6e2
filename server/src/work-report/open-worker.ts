import { openDocument, read } from '@yiwang/report'
import { parentPort, workerData } from 'node:worker_threads'

const { bytes, name } = workerData as { readonly bytes: Uint8Array; readonly name: string }

const opened = await openDocument(bytes, name)
if (opened.ok) {
  // What no database takes is left out before anything is counted.
  const plain = opened.value.text.toWellFormed().replaceAll('\0', '')
  const { text, year, title } = read({ ...opened.value, text: plain })
  parentPort?.postMessage({ ok: true, value: { text, year, title } })
} else {
  parentPort?.postMessage(opened)
}
