import { StoredFile } from '@yiwang/contract'

import { readAnswer } from './client.ts'
import { failedRequest } from './problem-error.ts'

/** Sends a file; `onProgress` hears the share that is on its way, 0 to 1. Throws a ProblemError. */
export async function uploadFile(file: Blob, onProgress: (share: number) => void): Promise<StoredFile> {
  const request = new XMLHttpRequest()
  request.open('POST', '/api/files')
  request.setRequestHeader('content-type', file.type)
  request.setRequestHeader('accept', 'application/json')
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) onProgress(event.loaded / event.total)
  })
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('load', () => resolve())
    for (const failure of ['error', 'abort', 'timeout']) request.addEventListener(failure, () => reject(failedRequest(0, failure)))
    request.send(file)
  })
  return readAnswer(new Response(request.responseText, { status: request.status }), StoredFile)
}
