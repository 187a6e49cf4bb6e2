import type { EventBody, MatterEvent } from './event.ts'
import type { Carried, Matter } from './matter.ts'
import { endedStatuses } from './status.ts'

type Body<Kind extends EventBody['kind']> = Extract<EventBody, { kind: Kind }>

/** The state after one more event. A history that does not begin with `reported` has no state. */
export function applyEvent(matter: Matter | undefined, event: Omit<MatterEvent, 'previous' | 'hash'>): Matter {
  const { body } = event
  if (body.kind === 'reported') return report(event, body)
  if (matter === undefined) throw new Error(`the history of ${event.matter} does not begin with a report`)
  const next = { ...matter, version: event.seq }
  switch (body.kind) {
    case 'moved':
      return move(next, event, body)
    case 'asked':
      return { ...next, asked: { move: body.move, by: event.by, carried: body.carried } }
    case 'refused':
      return without(next, 'asked')
    case 'claimed':
      return { ...next, claimedBy: event.by }
    case 'released':
      return without(next, 'claimedBy')
    case 'noted':
      return next
  }
}

/** The state that a whole history says. */
export function replay(events: readonly MatterEvent[]): Matter | undefined {
  return events.reduce<Matter | undefined>((matter, event) => applyEvent(matter, event), undefined)
}

function report(event: Omit<MatterEvent, 'previous' | 'hash'>, body: Body<'reported'>): Matter {
  const { kind: _, clocks, ...said } = body
  return {
    ...said,
    ...clocks,
    district: event.district,
    id: event.matter,
    kind: 'request',
    status: 'reported',
    version: event.seq,
    reportedAt: event.at,
    coUnits: [],
    returns: 0,
    reopenings: 0,
  }
}

function move(matter: Matter, event: Omit<MatterEvent, 'previous' | 'hash'>, body: Body<'moved'>): Matter {
  const { carried, clocks } = body
  const bare = without(without(without(without(matter, 'asked'), 'clock'), 'heldClock'), 'claimedBy')
  return {
    ...bare,
    ...clocks,
    status: body.to,
    ...taken(carried),
    ...(body.suggestion && { suggestion: body.suggestion }),
    evidence: carried.evidence ? [...matter.evidence, ...carried.evidence] : matter.evidence,
    returns: matter.returns + (body.to === 'returned' || body.move === 'appeal' ? 1 : 0),
    reopenings: matter.reopenings + (body.to === 'reopened' ? 1 : 0),
    ...(body.move === 'handle' && { handledBy: event.by, ...(event.unit !== undefined && { handledUnit: event.unit }) }),
    ...(endedStatuses.includes(body.to) && { endedAt: event.at }),
  }
}

/** What of the carried becomes part of the state. */
export function taken(carried: Carried): Partial<Matter> {
  return {
    ...(carried.category !== undefined && { category: carried.category }),
    ...(carried.place && { place: carried.place }),
    ...(carried.leadUnit !== undefined && { leadUnit: carried.leadUnit, coUnits: carried.coUnits ?? [] }),
    ...(carried.target !== undefined && { mergedInto: carried.target }),
  }
}

function without<Key extends keyof Matter>(matter: Matter, key: Key): Matter {
  const { [key]: _, ...rest } = matter
  return rest as Matter
}
