import type { Role } from '../person/role.ts'
import { refuse, succeed, type Result } from '../result.ts'
import { recomputeClock } from '../time/extend-clock.ts'
import type { Actor } from './actor.ts'
import { decideOwnLimit } from './clocks-after.ts'
import { draftEvent } from './draft-event.ts'
import type { EventBody, EventDraft } from './event.ts'
import type { Matter, Suggestion } from './matter.ts'
import type { MatterStatus } from './status.ts'
import type { World } from './world.ts'

/**
 * Lays the rules in force now over a running matter: its clock keeps start, pauses and extensions and takes the limit
 * and the calendar of today; one that is not dispatched yet takes the unit that the dispatch table names today. Refused
 * with `time.same_clock` when nothing would change.
 */
export function decideReclock(matter: Matter, by: Reclocking, world: World): Result<EventDraft> {
  const { actor, reason } = by
  const suggestion = findNewSuggestion(matter, world)
  const after: Matter = suggestion ? { ...matter, suggestion } : matter
  const clock = recomputed(after, world)
  if (!clock.ok && (clock.problem.code !== 'time.same_clock' || !suggestion)) return clock
  const clocks = clock.ok ? { clock: clock.value } : {}
  const body: EventBody = { kind: 'reclocked', clocks, reason, ...(suggestion && { suggestion }) }
  return succeed(draftEvent(matter, actor, { at: world.at, body }))
}

/** Who lays the rules over a matter, and why. */
export interface Reclocking {
  readonly actor: Actor & { readonly role: Role }
  readonly reason: string
}

function recomputed(matter: Matter, world: World) {
  const { clock } = matter
  if (!clock) return refuse('time.same_clock')
  const limit = decideOwnLimit(matter, clock.stage, world)
  return limit.ok ? recomputeClock(world.calendar, clock, { ...limit.value, thresholds: world.thresholds }) : limit
}

const waitsForDispatch: ReadonlySet<MatterStatus> = new Set(['reported', 'accepted', 'reopened'])

function findNewSuggestion(matter: Matter, world: World): Suggestion | undefined {
  if (!waitsForDispatch.has(matter.status)) return undefined
  const found = world.suggest({ ...matter, at: world.at })
  return found && !isSame(found, matter.suggestion) ? found : undefined
}

function isSame(one: Suggestion, other: Suggestion | undefined): boolean {
  return other !== undefined && one.leadUnit === other.leadUnit && one.coUnits.join(' ') === other.coUnits.join(' ')
}
