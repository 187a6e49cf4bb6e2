import type { HistoryEntry } from '@yiwang/contract'
import type { Carried, EventBody, MatterEvent } from '@yiwang/kernel'

import { orNull } from '../http/or-null.ts'
import type { Names } from '../person/person-store.ts'

/** One entry of the story, with the name of who did it as far as it is known. */
export function presentEntry(event: MatterEvent, names: Names): HistoryEntry {
  const { seq, at, by, role, unit, body, hash } = event
  return { seq, at, by, byName: orNull(names.get(by)), role, unit: orNull(unit), kind: body.kind, hash, ...nothing, ...toldBy(body) }
}

type Told = Omit<HistoryEntry, 'seq' | 'at' | 'by' | 'byName' | 'role' | 'unit' | 'kind' | 'hash'>

const nothing: Told = {
  move: null,
  to: null,
  reason: null,
  reasonCode: null,
  text: null,
  leadUnit: null,
  coUnits: [],
  suggestedUnit: null,
  rule: null,
  evidence: [],
  askedBy: null,
  dueAt: null,
  other: null,
  extension: null,
  until: null,
  partUnit: null,
  rating: null,
  withdraws: null,
}

function toldBy(body: EventBody): Partial<Told> {
  const tell = tells[body.kind] as (body: EventBody) => Partial<Told>
  return tell(body)
}

type Kind = EventBody['kind']

const tells: { readonly [K in Kind]: (body: Extract<EventBody, { kind: K }>) => Partial<Told> } = {
  reported: (body) => ({
    to: 'reported',
    text: body.description,
    evidence: [...body.evidence],
    dueAt: orNull(body.clocks.clock?.dueAt),
  }),
  moved: movedPart,
  asked: (body) => ({ move: body.move, ...carriedPart(body.carried) }),
  refused: ({ move, reason }) => ({ move, reason }),
  noted: ({ text }) => ({ text }),
  replied: ({ text }) => ({ text }),
  joined: ({ matter }) => ({ other: matter }),
  parted: ({ matter }) => ({ other: matter }),
  reclocked: ({ clocks, reason }) => ({ dueAt: orNull(clocks.clock?.dueAt), reason }),
  withdrawn: ({ seq }) => ({ withdraws: seq }),
  claimed: () => ({}),
  released: () => ({}),
}

function movedPart(body: Extract<EventBody, { kind: 'moved' }>): Partial<Told> {
  return {
    move: body.move,
    to: body.to,
    ...carriedPart(body.carried),
    rule: body.carried.rule ?? orNull(body.suggestion?.rule),
    askedBy: orNull(body.askedBy),
    dueAt: orNull(body.clocks.clock?.dueAt),
  }
}

function carriedPart(carried: Carried): Partial<Told> {
  return {
    reason: orNull(carried.reason),
    reasonCode: orNull(carried.reasonCode),
    leadUnit: orNull(carried.leadUnit),
    coUnits: [...(carried.coUnits ?? [])],
    suggestedUnit: orNull(carried.suggestedUnit),
    other: orNull(carried.target),
    extension: orNull(carried.extension),
    until: orNull(carried.until),
    partUnit: orNull(carried.partUnit),
    rating: orNull(carried.rating),
    evidence: [...(carried.evidence ?? [])],
  }
}
