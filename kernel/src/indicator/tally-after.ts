import type { EventBody, MatterEvent } from '../matter/event.ts'
import type { Matter } from '../matter/matter.ts'
import type { MoveId } from '../matter/move.ts'
import type { Tally } from './tally.ts'

type Moved = Extract<EventBody, { kind: 'moved' }>
type Event = Pick<MatterEvent, 'at' | 'by' | 'unit'>
type Count = (tally: Tally, matter: Matter, moved: { readonly event: Event; readonly body: Moved }) => Tally

const counts: Partial<Record<MoveId, Count>> = {
  dispatch: (tally, matter, { event, body }) => ({
    ...sent(tally, body),
    firstDispatch: tally.firstDispatch ?? { at: event.at, by: event.by, isLate: isLate(matter, event.at) },
  }),
  rule: (tally, _, { body }) => ({ ...sent(tally, body), rulings: (tally.rulings ?? 0) + 1 }),
  return: returned,
  appeal: returned,
  reject: (tally) => ({ ...tally, rejects: (tally.rejects ?? 0) + 1 }),
  close: closed,
  adopt: closed,
  answer_at_once: (tally, matter, moved) => ({ ...closed(tally, matter, moved), isAnsweredAtOnce: true }),
  reopen: (tally, { status }) => (status === 'closed' ? { ...tally, closedReopenings: (tally.closedReopenings ?? 0) + 1 } : tally),
}

/**
 * The tally as it stands after a move, as the part of the state that it is; the matter is the one before the move.
 * Nothing for moves that no score counts.
 */
export function tallyAfter(matter: Matter, event: Event, body: Moved): { readonly tally?: Tally } {
  const count = counts[body.move]
  return count ? { tally: count(matter.tally ?? {}, matter, { event, body }) } : {}
}

function sent(tally: Tally, { carried }: Moved): Tally {
  return carried.leadUnit === undefined ? tally : { ...tally, sentTo: withOnce(tally.sentTo, carried.leadUnit) }
}

function returned(tally: Tally, matter: Matter, { event }: { readonly event: Event }): Tally {
  const unit = event.unit ?? matter.leadUnit
  return unit === undefined ? tally : { ...tally, returnedBy: withOnce(tally.returnedBy, unit) }
}

function closed(tally: Tally, _: Matter, { event }: { readonly event: Event }): Tally {
  return { ...tally, closedAt: tally.closedAt ?? event.at }
}

function isLate({ clock }: Matter, at: number): boolean {
  return clock?.stage === 'dispatch' && at > clock.dueAt
}

function withOnce(list: readonly string[] = [], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}
