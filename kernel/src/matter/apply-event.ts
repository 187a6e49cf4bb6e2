import { applyMoved } from './apply-moved.ts'
import type { EventBody, MatterEvent } from './event.ts'
import type { Matter } from './matter.ts'
import { without } from './without.ts'

type Body<Kind extends EventBody['kind']> = Extract<EventBody, { kind: Kind }>

type Event = Omit<MatterEvent, 'previous' | 'hash'>

/** The state after one more event. A history that does not begin with `reported` has no state. */
export function applyEvent(matter: Matter | undefined, event: Event): Matter {
  const { body } = event
  if (body.kind === 'reported') return report(event, body)
  if (matter === undefined) throw new Error(`the history of ${event.matter} does not begin with a report`)
  return applyLater({ ...matter, version: event.seq }, event, body)
}

/** The state that a whole history says. */
export function replay(events: readonly MatterEvent[]): Matter | undefined {
  return events.reduce<Matter | undefined>((matter, event) => applyEvent(matter, event), undefined)
}

function applyLater(next: Matter, event: Event, body: Later): Matter {
  const change = changes[body.kind] as (matter: Matter, event: Event, body: Later) => Matter
  return change(next, event, body)
}

type Later = Exclude<EventBody, Body<'reported'>>

const changes: { readonly [Kind in Later['kind']]: (matter: Matter, event: Event, body: Body<Kind>) => Matter } = {
  moved: applyMoved,
  asked: (matter, event, { move, carried }) => ({ ...matter, asked: { move, by: event.by, carried } }),
  refused: (matter) => without(matter, 'asked'),
  joined: weigh,
  parted: weigh,
  reclocked: (matter, _, { clocks, suggestion }) => ({ ...matter, ...clocks, ...(suggestion && { suggestion }) }),
  claimed: (matter, event) => ({ ...matter, claimedBy: event.by }),
  released: (matter) => without(matter, 'claimedBy'),
  noted: unchanged,
  replied: unchanged,
  withdrawn: unchanged,
}

function unchanged(matter: Matter): Matter {
  return matter
}

/** Another matter was merged into this one, or a child joined back; or that was taken back. */
function weigh(matter: Matter, _: Event, body: Body<'joined'> | Body<'parted'>): Matter {
  const sign = body.kind === 'joined' ? 1 : -1
  if (!body.isChild) return { ...matter, reports: (matter.reports ?? 1) + sign * body.reports }
  const others = (matter.children ?? []).filter((child) => child !== body.matter)
  return { ...matter, children: sign === 1 ? others : [...others, body.matter] }
}

function report(event: Event, body: Body<'reported'>): Matter {
  const { kind: _, matterKind = 'request', clocks, ...said } = body
  return {
    ...said,
    ...clocks,
    district: event.district,
    id: event.matter,
    kind: matterKind,
    status: 'reported',
    version: event.seq,
    reportedAt: event.at,
    coUnits: [],
    returns: 0,
    reopenings: 0,
  }
}
