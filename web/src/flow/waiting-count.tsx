import './waiting-count.css'

import { useMe } from '../me/queries.ts'
import { useApprovals, useWaitingPage } from './queries.ts'

/** How many things wait for this person: approvals, and matters whose turn is theirs. */
export function WaitingCount() {
  const isLeader = useMe().data?.roles.includes('leader') ?? false
  const approvals = useApprovals().data?.approvals.length ?? 0
  const page = useWaitingPage('limit=1&turn=mine').data
  const mine = page?.total ?? 0
  // A leader's turn is what waits for an approval: the two are the same matters.
  const count = isLeader ? Math.max(approvals, mine) : approvals + mine
  if (count === 0) return null
  return <span className="waiting-count">{count > 999 ? '999+' : count}</span>
}
