import { useEffect, useEffectEvent, useState } from 'react'

import { ProblemError } from '../../api/client.ts'
import { joinNearby } from '../../duplicate/join-nearby.ts'
import { keepMyReport } from '../../resident/my-reports.ts'
import { presentRequest, type Contact, type Draft } from './draft.ts'
import { sendReport, type Sent } from './send-report.ts'

const unheardUnder = 'yiwang.report.unheard'

/** What is sent: the draft, how to reach the resident, and the token of the report nearby that it joins. */
interface ToSend {
  readonly draft: Draft
  readonly contact: Contact
  readonly joins: string | undefined
}

export interface SendingInHand {
  readonly isSending: boolean
  readonly error: unknown
  readonly sent: Sent | null
  readonly send: () => void
  readonly startAnew: () => void
}

/** Sends the draft; without a network it is sent again by itself once there is one. */
export function useSending({ draft, contact, joins }: ToSend, onSent: () => void): SendingInHand {
  const [isSending, setSending] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [sent, setSent] = useState<Sent | null>(null)

  async function send(): Promise<void> {
    setSending(true)
    setError(null)
    const body = presentRequest(draft, contact)
    const before = readUnheard(draft.key)
    sessionStorage.setItem(unheardUnder, JSON.stringify({ key: draft.key, body: before ?? body }))
    try {
      const answer = await sendReport({ key: draft.key, body, before })
      sessionStorage.removeItem(unheardUnder)
      keepMyReport({ ...answer.receipt, category: draft.category ?? '' })
      const joined = joins === undefined ? undefined : await joinNearby(answer.receipt.followCode, joins)
      setSent({ ...answer, ...(joined && { joined }) })
      onSent()
    } catch (failure) {
      if (isHeard(failure)) sessionStorage.removeItem(unheardUnder)
      setError(failure)
    } finally {
      setSending(false)
    }
  }

  useSendAgain(error, () => void send())
  return {
    isSending,
    error,
    sent,
    send: () => void send(),
    startAnew: () => {
      setSent(null)
      setError(null)
    },
  }
}

/** A refusal was heard: nothing of it was filed. Silence, or a server that fell over, leaves it open. */
function isHeard(failure: unknown): boolean {
  return failure instanceof ProblemError && failure.status >= 400 && failure.status < 500
}

function useSendAgain(error: unknown, send: () => void): void {
  const isOffline = error instanceof ProblemError && error.isOffline
  const sendNow = useEffectEvent(send)
  useEffect(() => {
    if (!isOffline) return undefined
    function again(): void {
      sendNow()
    }
    globalThis.addEventListener('online', again)
    return () => globalThis.removeEventListener('online', again)
  }, [isOffline])
}

function readUnheard(key: string): unknown {
  try {
    const kept = JSON.parse(sessionStorage.getItem(unheardUnder) ?? 'null') as { key?: unknown; body?: unknown } | null
    return kept?.key === key ? kept.body : undefined
  } catch {
    return undefined
  }
}
