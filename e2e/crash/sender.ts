import { setTimeout as wait } from 'node:timers/promises'

import type { Ledger } from './ledger.ts'

/** What a client has at hand: where the server is now, what it has sent, and whether it is time to stop. */
export interface Field {
  readonly url: () => string
  readonly ledger: Ledger
  readonly isOver: () => boolean
}

/** A request of a client; `key` makes its repetition harmless. */
export interface Sent {
  readonly path: string
  readonly body: unknown
  readonly cookie?: string
  readonly key?: string
  readonly type?: string
}

let count = 0

/** Sends once. The answer when it was one; nothing when there was none, or one that asked to come again. */
export async function sendOnce(field: Field, sent: Sent): Promise<unknown> {
  count += 1
  const isBytes = sent.body instanceof Uint8Array
  const answer = await fetch(`${field.url()}${sent.path}`, {
    method: 'POST',
    signal: AbortSignal.timeout(60_000),
    headers: {
      'content-type': sent.type ?? 'application/json',
      'x-forwarded-for': `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`,
      ...(sent.cookie !== undefined && { cookie: sent.cookie }),
      ...(sent.key !== undefined && { 'idempotency-key': sent.key }),
    },
    body: isBytes ? new Uint8Array(sent.body as Uint8Array) : JSON.stringify(sent.body),
  }).catch(() => undefined)
  return answer && readAnswer(field, answer, sent.path)
}

async function readAnswer({ ledger }: Field, answer: Response, path: string): Promise<unknown> {
  const text = await answer.text().catch(() => undefined)
  // The head of an answer without its body acknowledges nothing.
  if (text === undefined) return undefined
  if (answer.ok) return JSON.parse(text) as unknown
  const mayComeAgain = answer.status === 503 && answer.headers.get('retry-after') !== null
  if (mayComeAgain) return undefined
  ledger.surprises.push(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
  throw new Surprised()
}

/** A client that was answered what it should never be answered goes home. */
class Surprised extends Error {}

/** Sends until there is an answer, as a client with an idempotency key may; nothing when time is over. */
export async function sendUntilAnswered(field: Field, sent: Sent): Promise<unknown> {
  while (!field.isOver()) {
    // One attempt after the other is the point.
    const answer = await sendOnce(field, sent)
    if (answer !== undefined) return answer
    await wait(50 + Math.random() * 100)
  }
  return undefined
}
