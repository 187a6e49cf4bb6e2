import { Receipt, type Joined } from '@yiwang/contract'

import { ProblemError, sendJson } from '../../api/client.ts'

/** What came back: the receipt, and whether it is for an earlier sending of which nothing was heard. */
export interface Sent {
  readonly receipt: Receipt
  readonly isEarlier: boolean
  /** What came of joining a report nearby; absent when nobody wanted to, or when it did not come through. */
  readonly joined?: Joined
}

interface Sending {
  readonly key: string
  readonly body: Record<string, unknown>
  /** What was sent under this key before without an answer, if anything. */
  readonly before: unknown
}

/**
 * Sends a report. When the server already has another text under this key, an earlier sending had arrived after all:
 * that one is sent again, unchanged, to get its receipt, so that one problem is never filed twice.
 */
export async function sendReport({ key, body, before }: Sending): Promise<Sent> {
  try {
    return { receipt: await post(key, body), isEarlier: false }
  } catch (error) {
    const hadArrived = error instanceof ProblemError && error.problem.code === 'request.key_reused'
    if (!hadArrived || before === undefined) throw error
    return { receipt: await post(key, before), isEarlier: true }
  }
}

async function post(key: string, body: unknown): Promise<Receipt> {
  return sendJson('POST', '/api/requests', { body, shape: Receipt, key })
}
