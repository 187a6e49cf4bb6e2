export { applyPledgeEvent, replayPledge } from './apply-pledge-event.ts'
export { checkTerms } from './check-terms.ts'
export { gapOf, gapThatShows, isGap, type Claim } from './claim.ts'
export { courseOf } from './course-of.ts'
export { decidePledge, listPledgeActs, pledgeActs, roleFor, type PledgeActing } from './decide-pledge.ts'
export { dueDayOf, type DueDay } from './due-day.ts'
export { fewestSteps, forecast, type Forecast } from './forecast.ts'
export { compileFormula, formulaBounds, type Formula } from './formula.ts'
export { pledgeMeasureKinds, type PledgeMeasure, type Term } from './measure.ts'
export { countNodes, type PledgeNode } from './node.ts'
export { outcomeOf, pledgeOutcomes, type PledgeOutcome } from './outcome.ts'
export { expectedOn } from './pace.ts'
export {
  isOfUnit,
  pledgeKinds,
  type Passage,
  type PlannedNode,
  type Pledge,
  type PledgeKind,
  type PledgeTerms,
  type Proof,
} from './pledge.ts'
export type { PledgeAct, PledgeEvent, PledgeEventBody, PledgeEventDraft } from './pledge-event.ts'
export { leeway, longestLag, pledgeStandings, progressOf, type Course, type PledgeStanding, type Progress } from './progress.ts'
export { readUntil, type Reading } from './reading.ts'
export { scaleOf } from './scale-of.ts'
export { overlaps, type Stretch } from './stretch.ts'
export { aimOf, approximation, isMet, shareGone, targetOperators, type Target, type TargetOperator } from './target.ts'
