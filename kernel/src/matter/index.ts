export { statuses, endedStatuses, type MatterStatus } from './status.ts'
export { evidenceKinds, findMissingEvidence, findReply, isWhole, type Evidence, type EvidenceKind } from './evidence.ts'
export { flowStageOf, flowStages, type FlowStage } from './flow-stage.ts'
export { matterHeatOf, matterHeats, type HeatFacts, type MatterHeat } from './matter-heat.ts'
export * from './evidence-flags.ts'
export * from './evidence-fingerprint.ts'
export { moves, moveIds, type MoveId } from './move.ts'
export { getMove, kinds, matterKinds, roleIn, type KindRow, type MatterKind } from './kind.ts'
export type { Carry, Condition, Move, MoveEnd } from './move-row.ts'
export { declineReasons, pauseReasons, returnReasons, type DeclineReason, type PauseReason, type ReturnReason } from './reasons.ts'
export { undoable, undoWindow } from './undo.ts'
export {
  channels,
  unitsOf,
  scopeUnitsOf,
  wakesAt,
  type Asked,
  type Carried,
  type Channel,
  type FiredRule,
  type Matter,
  type Place,
  type Rating,
  type StageDone,
  type Suggestion,
} from './matter.ts'
export type { Actor } from './actor.ts'
export type { Clocks, EventBody, EventDraft, MatterEvent } from './event.ts'
export { canonical, chainEvent, chainStart, findBrokenLink, type Link, type Sha256 } from './chain.ts'
export { applyEvent, replay } from './apply-event.ts'
export type { SuggestFacts, World } from './world.ts'
export { freshClock } from './clocks-after.ts'
export { decideAnswer, decideMove, type Answer, type Intent } from './decide-move.ts'
export { decideReclock } from './decide-reclock.ts'
export { draftEvent } from './draft-event.ts'
export { listOpenParts } from './conditions.ts'
export { decideReport, type Report } from './decide-report.ts'
export { turnStatuses } from './turn.ts'
export { listMoves, mayAnswer, type OpenMove } from './list-moves.ts'
