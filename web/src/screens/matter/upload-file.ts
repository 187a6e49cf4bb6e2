import { StoredFile, type Evidence } from '@yiwang/contract'
import { findHere } from '@yiwang/ui/map'

import { failedRequest, readAnswer } from '../../api/client.ts'
import { shrinkPhoto } from './shrink-photo.ts'

/** A file that has been put on the server, as a piece of evidence: a photo with its time, and its place if the device tells it. */
export async function uploadEvidence(kind: Evidence['kind'], file: File): Promise<Evidence> {
  if (!file.type.startsWith('image/')) return { kind, file: await uploadBytes(file) }
  const [stored, here] = await Promise.all([shrinkPhoto(file).then((photo) => uploadBytes(photo)), findHere()])
  const takenAt = Temporal.Instant.fromEpochMilliseconds(file.lastModified).toString()
  return { kind, file: stored, takenAt, ...(here.ok && here.position) }
}

async function uploadBytes(body: Blob): Promise<string> {
  try {
    const response = await fetch('/api/files', { method: 'POST', body, headers: { 'content-type': body.type }, credentials: 'same-origin' })
    return (await readAnswer(response, StoredFile)).file
  } catch (error) {
    throw error instanceof TypeError ? failedRequest(0, String(error)) : error
  }
}
