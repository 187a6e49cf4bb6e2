import { Joined } from '@yiwang/contract'

import { sendJson } from '../api/client.ts'

/** Joins one's own report with the one that was chosen; nothing when that did not come through, and the report stands by itself. */
export async function joinNearby(followCode: string, token: string): Promise<Joined | undefined> {
  try {
    return await sendJson('POST', `/api/requests/${followCode}/me-too`, { body: { token }, shape: Joined })
  } catch {
    return undefined
  }
}
