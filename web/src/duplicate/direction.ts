import type { DuplicateCandidate, MatterRow } from '@yiwang/contract'
import { endedStatuses, getMove, hasRole, type Role } from '@yiwang/kernel'

/** Which of two matters goes into which. */
export interface Direction {
  readonly source: { readonly id: string; readonly version: number; readonly number: string }
  readonly target: { readonly id: string; readonly number: string }
}

type Either = Pick<DuplicateCandidate, 'id' | 'number' | 'version' | 'status' | 'reportedAt'>

/**
 * How a matter and a candidate would be merged: the later report into the earlier one, or the other way round when only
 * that is possible. Nothing when neither is, or when these roles may not merge.
 */
export function findDirection(matter: Pick<MatterRow, keyof Either>, candidate: Either, roles: readonly Role[]): Direction | undefined {
  if (!hasRole({ roles }, ...getMove('merge').by)) return undefined
  const [earlier, later] = candidate.reportedAt <= matter.reportedAt ? [candidate, matter] : [matter, candidate]
  if (mayGo(later, earlier)) return { source: later, target: earlier }
  return mayGo(earlier, later) ? { source: earlier, target: later } : undefined
}

function mayGo(source: Either, target: Either): boolean {
  return getMove('merge').from.includes(source.status) && !endedStatuses.includes(target.status)
}
