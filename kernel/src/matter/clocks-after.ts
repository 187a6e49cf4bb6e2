import { pauseClock, resumeClock, startClock, type Clock, type Stage } from '../time/clock.ts'
import { decideLimit } from '../time/limit-table.ts'
import { succeed, type Result } from '../result.ts'
import type { Clocks } from './event.ts'
import type { Matter } from './matter.ts'
import type { MatterStatus } from './status.ts'
import type { World } from './world.ts'

/** Which stage's limit a status runs on. An ended status runs on none; a hung-up one holds its clock. */
const stageOf: Readonly<Record<MatterStatus, Stage | undefined>> = {
  reported: 'accept',
  accepted: 'dispatch',
  reopened: 'dispatch',
  returned: 'handle',
  dispatched: 'handle',
  handling: 'handle',
  handled: 'verify',
  in_ruling: 'rule',
  hung_up: 'handle',
  declined: undefined,
  closed: undefined,
  unsolvable: undefined,
  void: undefined,
  merged: undefined,
}

/** Statuses that a matter enters with a fresh limit, whatever ran before. */
const startsAnew: readonly MatterStatus[] = ['reported', 'accepted', 'reopened', 'dispatched', 'handled', 'in_ruling']

/**
 * The clocks after a move into `to`. The handling clock starts at the dispatch, not at the signature; a return does
 * not rest it; it is held while the verifier looks and goes on when the work is refused; hanging up pauses it.
 * Refused with `time.outside_calendar` or `rule.no_row` when the district's rules do not reach.
 */
export function clocksAfter(matter: Matter, to: MatterStatus, world: World): Result<Clocks> {
  const stage = stageOf[to]
  if (stage === undefined) return succeed({})
  if (to === 'hung_up') return succeed(matter.clock ? { clock: pauseClock(matter.clock, world.at) } : {})
  const waiting = findWaitingClock(matter)
  if (waiting) return asClocks(resumeClock(world.calendar, waiting, world.at))
  if (startsAnew.includes(to) || !matter.clock) return withHeld(freshClock(matter, stage, world), matter, to === 'handled' ? world.at : undefined)
  return succeed({ clock: matter.clock })
}

/** A clock that starts now with the limit that the table gives this matter at this stage. */
export function freshClock(matter: Pick<Matter, 'category' | 'place'>, stage: Stage, world: World): Result<Clock> {
  const { areaClass } = matter.place
  const row = decideLimit(world.limits, { category: matter.category, stage, ...(areaClass && { areaClass }) })
  if (!row.ok) return row
  const { limit } = row.value
  return startClock(world.calendar, { stage, startedAt: world.at, limit, thresholds: world.thresholds, ruleVersion: world.limits.version })
}

function findWaitingClock(matter: Matter): Clock | undefined {
  if (matter.status === 'handled') return matter.heldClock
  return matter.status === 'hung_up' ? matter.clock : undefined
}

function withHeld(fresh: Result<Clock>, matter: Matter, heldAt: number | undefined): Result<Clocks> {
  if (!fresh.ok) return fresh
  const held = heldAt !== undefined && matter.clock ? { heldClock: pauseClock(matter.clock, heldAt) } : {}
  return succeed({ clock: fresh.value, ...held })
}

function asClocks(clock: Result<Clock>): Result<Clocks> {
  return clock.ok ? succeed({ clock: clock.value }) : clock
}
