import type { StaffReport } from '@yiwang/contract'
import { useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react'

import { presentProblem, ProblemError } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { hasContent, listMissing, newCall, reportOf, type CallDraft, type CallPart } from './call-draft.ts'
import { dropDraft, findDraft, keepDraft } from './draft-shelf.ts'
import { useCategories } from '../../reference/queries.ts'
import { useTakeDown, type StaffReceipt } from '../../take-down/queries.ts'

/** A call that was taken down: its receipt and how long it took, in milliseconds. */
export interface DoneCall {
  readonly receipt: StaffReceipt
  readonly report: StaffReport
  readonly took: number
}

/** One call after another: the draft, kept on every change, sent once, and what came of it. */
export function useCall(person: string) {
  const [done, setDone] = useState<DoneCall>()
  const { draft, setDraft, isRestored } = useKeptDraft(person, done !== undefined)
  const [hasTried, setTried] = useState(false)
  const isInquiry = useCategories().data?.find(({ code }) => code === draft.category)?.inquiry === true
  const sending = useSending({ draft, isInquiry }, (receipt, report) => {
    dropDraft(sessionStorage, person)
    setDone({ receipt, report, took: nowMs() - draft.startedAt })
  })
  const missing = listMissing(draft)

  function send(): readonly CallPart[] {
    setTried(true)
    sending.send()
    return missing
  }
  function change(part: Partial<CallDraft>): void {
    const key = sending.isRefused ? crypto.randomUUID() : draft.key
    // The call begins with the first thing that is typed.
    setDraft((before) => ({ ...before, ...part, key, startedAt: hasContent(before) ? before.startedAt : nowMs() }))
    sending.forget()
  }
  function begin(next: CallDraft = newCall(nowMs())): void {
    dropDraft(sessionStorage, person)
    sending.forget()
    setTried(false)
    setDone(undefined)
    setDraft(next)
  }
  function isWrong(part: CallPart): boolean {
    return hasTried && missing.includes(part)
  }
  const { problem, isExpired, isSending } = sending
  return { draft, done, missing, isInquiry, isRestored, problem, isExpired, isSending, change, send, begin, isWrong }
}

export type Call = ReturnType<typeof useCall>

interface KeptDraftState {
  readonly draft: CallDraft
  readonly setDraft: Dispatch<SetStateAction<CallDraft>>
  readonly isRestored: boolean
}

/** The draft of this tab, found again after a reload or an ended session. */
function useKeptDraft(person: string, isDone: boolean): KeptDraftState {
  const [kept] = useState(() => findDraft(sessionStorage, person))
  const [draft, setDraft] = useState<CallDraft>(() => kept ?? newCall(nowMs()))
  useEffect(() => {
    if (!isDone && hasContent(draft)) keepDraft(sessionStorage, person, draft)
  }, [draft, isDone, person])
  return { draft, setDraft, isRestored: kept !== undefined && kept.key === draft.key }
}

/** Sends the draft, at most once at a time and under its key. */
function useSending(
  { draft, isInquiry }: { readonly draft: CallDraft; readonly isInquiry: boolean },
  onDone: (receipt: StaffReceipt, report: StaffReport) => void,
) {
  const { language } = useLanguage()
  const takeDown = useTakeDown()
  const isSending = useRef(false)
  const { error } = takeDown

  function send(): void {
    const report = reportOf(draft, isInquiry)
    if (!report || isSending.current) return
    isSending.current = true
    takeDown.mutate(
      { report, key: draft.key },
      { onSuccess: (receipt) => onDone(receipt, report), onSettled: () => (isSending.current = false) },
    )
  }
  const status = error instanceof ProblemError ? error.status : undefined
  return {
    send,
    forget: () => error && takeDown.reset(),
    isSending: takeDown.isPending,
    isExpired: status === 401,
    // Only what was surely refused is another report once it is changed; of what did not come back nobody knows.
    isRefused: status !== undefined && status >= 400 && status < 500,
    problem: error ? presentProblem(error, language) : undefined,
  }
}

function nowMs(): number {
  return Temporal.Now.instant().epochMilliseconds
}
