import { ReportReview, type PledgeAct } from '@yiwang/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'

import { presentProblem, sendJson } from '../../api/client.ts'
import { useLanguage } from '../../language/language.ts'
import { getReview, keepReview, reviewKey } from '../../work-report/queries.ts'
import { applyDecision, undoOf, type Decision } from './decide.ts'

/** Deciding about passages, and taking the last decision of this sitting back. */
export interface Decisions {
  /** Shows at once what is decided and sends it, one after the other; resolves once it is kept. */
  readonly decide: (decision: Decision) => Promise<void>
  /** The answer is what was taken back, if anything was. */
  readonly undo: () => Decision | undefined
  readonly canUndo: boolean
  /** How many decisions are on their way. */
  readonly waiting: number
}

/** The decisions of a review. What is refused is said, and the review fetched anew. */
export function useDecisions({ id }: Pick<ReportReview, 'id'>): Decisions {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [done, setDone] = useState<readonly Decision[]>([])
  const { mutation, waiting } = useSending(id)
  async function decide(decision: Decision): Promise<void> {
    setDone((before) => [...before, decision])
    try {
      await mutation.mutateAsync(decision)
    } catch (error) {
      setDone((before) => before.filter((one) => one !== decision))
      throw error
    }
  }
  function undo(): Decision | undefined {
    const last = done.at(-1)
    const back = last && undoOf(last, t('workReport.act.undoReason'))
    if (!last || !back || last.kind === 'withdrawn') {
      void message.info(t('workReport.act.nothingToUndo'))
      return undefined
    }
    setDone(done.slice(0, -1))
    mutation.mutate(back)
    const n = last.kind === 'accepted' ? last.pledges.length : last.passages.length
    void message.success(t(`workReport.act.undone.${last.kind}`, { n }))
    return last
  }
  return { decide, undo, canUndo: done.length > 0, waiting }
}

/** Sends decisions one after the other, each shown before it is kept. */
function useSending(id: string) {
  const { message } = App.useApp()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [waiting, setWaiting] = useState(0)
  const open = useRef(0)
  const mutation = useMutation({
    scope: { id: `review-${id}` },
    mutationFn: (decision: Decision) => sendDecision(client.getQueryData<ReportReview>(reviewKey(id)), decision),
    onMutate: async (decision) => {
      open.current++
      setWaiting(open.current)
      client.setQueryData<ReportReview>(reviewKey(id), (review) => review && applyDecision(review, decision))
      await client.cancelQueries({ queryKey: reviewKey(id) })
    },
    // Only the last answer knows all that was decided; the ones before it would show what is not undone.
    onSuccess: (review) => {
      if (open.current === 1) keepReview(client, review)
    },
    onError: async (error) => {
      void message.error(presentProblem(error, language))
      await client.invalidateQueries({ queryKey: reviewKey(id) })
    },
    onSettled: () => {
      open.current--
      setWaiting(open.current)
    },
  })
  return { mutation, waiting }
}

async function sendDecision(review: ReportReview | undefined, decision: Decision): Promise<ReportReview> {
  if (review === undefined) throw new Error('what is decided has been shown before')
  const { id, revision: basedOn } = review
  switch (decision.kind) {
    case 'accepted':
      return sendJson('POST', `/api/work-reports/${id}/pledges`, { body: { basedOn, pledges: decision.pledges }, shape: ReportReview })
    case 'dismissed':
    case 'reopened': {
      const body = { basedOn, passages: decision.passages, dismissed: decision.kind === 'dismissed' }
      return sendJson('POST', `/api/work-reports/${id}/dismissals`, { body, shape: ReportReview })
    }
    case 'withdrawn':
      return withdraw(id, decision)
  }
}

/** Pledges are withdrawn one by one, by the version that the server has now. */
async function withdraw(id: string, { passages, reason }: Extract<Decision, { kind: 'withdrawn' }>): Promise<ReportReview> {
  const { taken } = await getReview(id)
  const meant = taken.filter((one) => passages.some(({ start, end }) => start === one.start && end === one.end))
  await Promise.all(meant.map(({ id: pledge, version }) => actOn(pledge, { basedOn: version, act: { kind: 'withdrawn', reason } })))
  return getReview(id)
}

/** Does something to a pledge that was taken in. */
export async function actOn(pledge: string, ask: { readonly basedOn: number; readonly act: PledgeAct }): Promise<void> {
  await sendJson('POST', `/api/pledges/${pledge}/acts`, { body: ask, shape: z.unknown() })
}
