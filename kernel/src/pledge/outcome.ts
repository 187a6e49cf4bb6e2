import { longestLag, type Progress } from './progress.ts'
import type { Pledge } from './pledge.ts'

/** What became of a pledge: kept, not kept, still running (or its last numbers still to come), or nothing measures it. */
export const pledgeOutcomes = ['kept', 'not_kept', 'open', 'not_measured'] as const
export type PledgeOutcome = (typeof pledgeOutcomes)[number]

type Judged = Pick<Progress, 'standing' | 'latest'>

/**
 * What became of a pledge, judged on a day by where it stands. What is done is kept, also before it is due; the rest is judged once
 * it is due. What then falls short is not kept, unless its latest number speaks of an earlier day and a later one may still come:
 * so long as numbers may take.
 */
export function outcomeOf({ due, target }: Pick<Pledge, 'due' | 'target'>, { standing, latest }: Judged, day: string): PledgeOutcome {
  if (standing === 'not_measured') return 'not_measured'
  if (standing === 'done') return 'kept'
  if (day < due) return 'open'
  if (target?.nature === 'holds' && standing !== 'behind') return 'kept'
  const waitsUntil = Temporal.PlainDate.from(due).add({ days: longestLag }).toString()
  return latest !== null && latest.on < due && day <= waitsUntil ? 'open' : 'not_kept'
}
