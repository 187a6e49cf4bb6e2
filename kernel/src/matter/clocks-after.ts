import { pauseClock, resumeClock, startClock, type Clock, type Stage } from '../time/clock.ts'
import type { Limit } from '../time/limit.ts'
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
const startsAnew: ReadonlySet<MatterStatus> = new Set(['reported', 'accepted', 'reopened', 'dispatched', 'handled', 'in_ruling'])

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
  if (startsAnew.has(to) || !matter.clock)
    return withHeld(freshClock(matter, stage, world), matter, to === 'handled' ? world.at : undefined)
  return succeed({ clock: matter.clock })
}

/**
 * A clock that starts now. Handling by the unit that a dispatch row names has the limit of that row if it sets one;
 * everything else has the limit that the table gives this category, stage and area class.
 */
export function freshClock(matter: ClockFacts, stage: Stage, world: World): Result<Clock> {
  const decided = decideOwnLimit(matter, stage, world)
  return decided.ok ? startClock(world.calendar, { stage, startedAt: world.at, thresholds: world.thresholds, ...decided.value }) : decided
}

type ClockFacts = Pick<Matter, 'category' | 'place' | 'suggestion' | 'leadUnit'>

function decideOwnLimit(matter: ClockFacts, stage: Stage, world: World): Result<{ limit: Limit; ruleVersion: string }> {
  const { suggestion } = matter
  if (stage === 'handle' && suggestion?.limit && suggestion.leadUnit === matter.leadUnit) {
    return succeed({ limit: suggestion.limit, ruleVersion: `dispatch ${suggestion.rule.version} ${suggestion.rule.id}` })
  }
  const { areaClass } = matter.place
  const row = decideLimit(world.limits, { category: matter.category, stage, ...(areaClass && { areaClass }) })
  return row.ok ? succeed({ limit: row.value.limit, ruleVersion: `limits ${world.limits.version}` }) : row
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
