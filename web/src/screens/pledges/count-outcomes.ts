import type { PledgeYearRow } from '@yiwang/contract'
import { pledgeOutcomes, type PledgeOutcome } from '@yiwang/kernel'

/** How many pledges came out how, and in how many places the next report differs from what is computed. */
export interface OutcomeCounts {
  readonly all: number
  readonly outcomes: Readonly<Record<PledgeOutcome, number>>
  readonly withdrawn: number
  readonly differing: number
}

/** Counts what became of pledges; withdrawn ones apart. */
export function countOutcomes(rows: readonly PledgeYearRow[]): OutcomeCounts {
  const outcomes = Object.fromEntries(pledgeOutcomes.map((outcome) => [outcome, 0])) as Record<PledgeOutcome, number>
  const tracked = rows.filter(({ isWithdrawn }) => !isWithdrawn)
  for (const { outcome } of tracked) outcomes[outcome] += 1
  const differing = tracked.flatMap(({ said }) => said.filter((one) => one.differs)).length
  return { all: tracked.length, outcomes, withdrawn: rows.length - tracked.length, differing }
}
