import type { ProblemCode } from '../problem.ts'
import { findMissingEvidence, type EvidenceKind } from './evidence.ts'
import type { Carried } from './matter.ts'
import type { Carry } from './move-row.ts'
import { declineReasons, pauseReasons, returnReasons } from './reasons.ts'

type Check = (carried: Carried, required: readonly EvidenceKind[]) => boolean

function isOneOf(list: readonly string[], value: string | undefined): boolean {
  return value !== undefined && list.includes(value)
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

const checks: Readonly<Record<Carry, readonly [ProblemCode, Check]>> = {
  category: ['matter.needs_category', (carried) => isSaid(carried.category)],
  place: ['matter.needs_place', (carried) => carried.place !== undefined],
  lead_unit: ['matter.needs_unit', (carried) => isSaid(carried.leadUnit)],
  suggested_unit: ['matter.needs_suggested_unit', (carried) => isSaid(carried.suggestedUnit)],
  reason: ['matter.needs_reason', (carried) => isSaid(carried.reason)],
  decline_reason: ['matter.needs_reason_from_list', (carried) => isOneOf(declineReasons, carried.reasonCode)],
  return_reason: ['matter.needs_reason_from_list', (carried) => isOneOf(returnReasons, carried.reasonCode)],
  pause_reason: ['matter.needs_reason_from_list', (carried) => isOneOf(pauseReasons, carried.reasonCode)],
  extension: ['matter.needs_extension', ({ extension }) => extension !== undefined && extension.amount > 0],
  until: ['matter.needs_until', (carried) => carried.until !== undefined],
  part_unit: ['matter.needs_unit', (carried) => isSaid(carried.partUnit)],
  rating: ['matter.needs_rating', ({ rating }) => rating !== undefined],
  evidence: ['matter.needs_evidence', (carried, required) => findMissingEvidence(required, carried.evidence ?? []).length === 0],
  reply_record: ['matter.needs_evidence', (carried) => findMissingEvidence(['reply_record'], carried.evidence ?? []).length === 0],
  source_record: ['matter.needs_evidence', (carried) => findMissingEvidence(['source_record'], carried.evidence ?? []).length === 0],
  target: ['matter.needs_target', (carried) => isSaid(carried.target)],
}

/** The first thing the move should carry and does not, as a problem code. `required` is the evidence its category asks for. */
export function findMissingCarry(carries: readonly Carry[], carried: Carried, required: readonly EvidenceKind[]): ProblemCode | undefined {
  return carries.map((carry) => checks[carry]).find(([, isThere]) => !isThere(carried, required))?.[0]
}
