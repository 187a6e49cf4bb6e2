import type { MatterStatus } from './status.ts'

/**
 * The stages of the flow as a river, from intake to its end: waiting to be accepted, to be dispatched, to be signed for, being
 * handled, waiting to be verified, and ended. `aside` is what left the stream for a while: in ruling or hung up.
 */
export const flowStages = ['reported', 'accepted', 'dispatched', 'handling', 'handled', 'aside', 'ended'] as const

export type FlowStage = (typeof flowStages)[number]

const stageOfStatus: Readonly<Record<MatterStatus, FlowStage>> = {
  reported: 'reported',
  accepted: 'accepted',
  reopened: 'accepted',
  returned: 'accepted',
  dispatched: 'dispatched',
  handling: 'handling',
  handled: 'handled',
  in_ruling: 'aside',
  hung_up: 'aside',
  closed: 'ended',
  declined: 'ended',
  unsolvable: 'ended',
  void: 'ended',
  merged: 'ended',
}

/** The stage of the flow in which a matter of this status lies. */
export function flowStageOf(status: MatterStatus): FlowStage {
  return stageOfStatus[status]
}
