import { tallyAfter } from '../indicator/tally-after.ts'
import type { Stage } from '../time/clock.ts'
import type { Clocks, EventBody, MatterEvent } from './event.ts'
import type { Carried, Matter, StageDone } from './matter.ts'
import type { MoveId } from './move.ts'
import { endedStatuses } from './status.ts'
import { without } from './without.ts'

type Moved = Extract<EventBody, { kind: 'moved' }>
type Event = Omit<MatterEvent, 'previous' | 'hash'>

/** The state after a move. */
export function applyMoved(matter: Matter, event: Event, body: Moved): Matter {
  const lastMove = { move: body.move, by: event.by, at: event.at, seq: event.seq }
  if (body.restored) return { ...body.restored, version: event.seq }
  const isWithin = body.to === matter.status
  const bare = bared(matter, isWithin, body.clocks)
  return {
    ...bare,
    ...body.clocks,
    status: body.to,
    ...taken(body.carried, body.move),
    ...(body.suggestion && { suggestion: body.suggestion }),
    evidence: body.carried.evidence ? [...matter.evidence, ...body.carried.evidence] : matter.evidence,
    returns: matter.returns + (body.move === 'return' || body.move === 'appeal' ? 1 : 0),
    reopenings: matter.reopenings + (body.to === 'reopened' ? 1 : 0),
    ...consequences[body.move]?.(matter, body.carried, event),
    ...doneBy(matter, event, body.move),
    ...tallyAfter(matter, event, body),
    ...(endedStatuses.includes(body.to) && !isWithin && { endedAt: event.at }),
    lastMove,
  }
}

/** What of the carried becomes part of the state. */
export function taken(carried: Carried, move?: MoveId): Partial<Matter> {
  if (move === 'split') return {}
  return {
    ...(carried.category !== undefined && { category: carried.category }),
    ...(carried.place && { place: carried.place }),
    ...(carried.leadUnit !== undefined && { leadUnit: carried.leadUnit, coUnits: carried.coUnits ?? [] }),
    ...(carried.target !== undefined && { mergedInto: carried.target }),
  }
}

/** The matter without what a move ends: what was asked and the clocks always, claims and pauses only with the status. */
function bared(matter: Matter, isWithin: boolean, { clock }: Clocks): Matter {
  const still = without(matter, 'asked', 'clock', 'heldClock', 'pausedUntil')
  if (!isWithin) return without(still, 'claimedBy', 'hungUp')
  return matter.pausedUntil === undefined || clock?.pausedAt === undefined ? still : { ...still, pausedUntil: matter.pausedUntil }
}

type Consequence = (matter: Matter, carried: Carried, event: Event) => Partial<Matter>

const consequences: Partial<Record<MoveId, Consequence>> = {
  dispatch: () => ({ partsDone: [] }),
  rule: () => ({ partsDone: [], parties: [] }),
  return: withParties,
  appeal: withParties,
  handle: byHand,
  answer_at_once: byHand,
  finish_part: ({ partsDone = [] }, _, { unit = '' }) => ({ partsDone: [...partsDone, unit] }),
  excuse_part: ({ coUnits }, { partUnit }) => ({ coUnits: coUnits.filter((unit) => unit !== partUnit) }),
  split: ({ children = [] }, { target = '' }) => ({ children: [...children, target] }),
  extend: ({ extensions = 0 }) => ({ extensions: extensions + 1 }),
  pause_clock: (_, { until }) => (until === undefined ? {} : { pausedUntil: until }),
  hang_up: ({ hangUps = 0 }, { until = 0, after }) => ({
    hangUps: hangUps + 1,
    hungUp: { until, ...(after !== undefined && { after }) },
  }),
  confirm: withRating,
  call_back: (_, { rating }, { at }) => (rating ? { rating: { ...rating, at, isByCallBack: true } } : {}),
  reopen: withRating,
}

function byHand(_: Matter, __: Carried, { by, unit }: Event): Partial<Matter> {
  return { handledBy: by, ...(unit !== undefined && { handledUnit: unit }) }
}

function withParties({ parties = [] }: Matter, { suggestedUnit }: Carried, { unit }: Event): Partial<Matter> {
  const heard = [...parties, unit, suggestedUnit].filter((each) => each !== undefined)
  return { parties: [...new Set(heard)] }
}

function withRating(_: Matter, { rating }: Carried, { at }: Event): Partial<Matter> {
  return rating ? { rating: { ...rating, at } } : {}
}

const finishes: Partial<Record<MoveId, Stage>> = {
  accept: 'accept',
  decline: 'accept',
  answer_at_once: 'accept',
  dispatch: 'dispatch',
  handle: 'handle',
  reject: 'verify',
  close: 'verify',
  rule: 'rule',
}

/** The stage that a move finishes, if the clock of that stage was running. */
function doneBy(matter: Matter, { at, by, unit }: Event, move: MoveId): Partial<Matter> {
  const stage = finishes[move]
  if (stage === undefined) return {}
  const isLate = matter.clock?.stage === stage && at > matter.clock.dueAt
  const done: StageDone = { at, by, ...(unit !== undefined && { unit }), isLate }
  return { done: { ...matter.done, [stage]: done } }
}
