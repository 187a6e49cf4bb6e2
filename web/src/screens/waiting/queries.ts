import type { MatterPage, MatterRow, Me } from '@yiwang/contract'
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import { renewWaiting } from '../../flow/put-detail.ts'
import { useApprovals, useWaitingPage } from '../../flow/queries.ts'
import { useLive } from '../../live/use-live.ts'
import { groupWaiting, type WaitingItem } from './group-waiting.ts'

/** Everything that waits for a person, as far as it has come. */
export interface FoundWaiting {
  readonly items: readonly WaitingItem[]
  readonly isMore: boolean
  readonly isPending: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** What waits for this person, kept true while it is looked at. */
export function useWaiting(me: Me): FoundWaiting {
  useRenewed()
  const isHandler = me.roles.includes('handler')
  const approvals = useApprovals()
  const mine = useWaitingPage('limit=100&sort=due&turn=mine')
  const claimed = useWaitingPage('limit=100&sort=due&turn=claimed')
  const disputes = useWaitingPage('limit=50&sort=due&status=in_ruling', isHandler)
  const asked = isHandler ? [approvals, mine, claimed, disputes] : [approvals, mine, claimed]
  const items = groupWaiting(
    { approvals: approvals.data?.approvals ?? [], mine: rowsOf(mine), claimed: rowsOf(claimed), disputes: rowsOf(disputes) },
    me.id,
  )
  return {
    items,
    isMore: approvals.data?.isMore === true || hasNext(mine),
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error, data }) => error !== null && data === undefined)?.error ?? null,
    retry: () => asked.forEach((query) => void query.refetch()),
  }
}

function rowsOf({ data }: UseQueryResult<MatterPage>): readonly MatterRow[] {
  return data?.rows ?? []
}

function hasNext({ data }: UseQueryResult<MatterPage>): boolean {
  return data !== undefined && data.nextCursor !== null
}

const patience = 1000

/** Asks again soon after something changed, once for many changes in a row. */
function useRenewed(): void {
  const client = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  function renew(): void {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void renewWaiting(client), patience)
  }
  useLive({ onEvent: renew, onMissed: renew })
  useEffect(() => () => clearTimeout(timer.current), [])
}
