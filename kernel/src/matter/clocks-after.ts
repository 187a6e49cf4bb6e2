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
 * The clocks after a move into another status. The handling clock starts at the dispatch, not at the signature. A return
 * does not rest it, and who gets the matter back, by a dispatch or a ruling, gets no new limit; another unit does. It is
 * held while the verifier looks and goes on when the work is refused; it runs on while a ruling is awaited; hanging up
 * pauses it. Refused with `time.outside_calendar` or `rule.no_row` when the district's rules do not reach.
 */
export function clocksAfter({ before, after }: Change, to: MatterStatus, world: World): Result<Clocks> {
  const stage = stageOf[to]
  if (stage === undefined) return succeed({})
  if (to === 'hung_up') return succeed(before.clock ? { clock: pauseClock(before.clock, world.at) } : {})
  const kept = findKeptClock(before, after, to)
  if (kept) return asClocks(resumeClock(world.calendar, kept, world.at))
  const fresh = freshClock(after, stage, world)
  return fresh.ok ? succeed({ clock: fresh.value, ...heldBeside(before, to, world.at) }) : fresh
}

/** A matter before a move, and as the move leaves it but for its status and its clocks. */
export interface Change {
  readonly before: Matter
  readonly after: Matter
}

/** The clock that goes on: none when the status begins with a limit of its own. */
function findKeptClock(before: Matter, after: Matter, to: MatterStatus): Clock | undefined {
  if (to === 'dispatched') return before.leadUnit === after.leadUnit ? findHandlingClock(before) : undefined
  if (before.status === 'handled') return before.heldClock
  return startsAnew.has(to) ? undefined : before.clock
}

function findHandlingClock({ clock, heldClock }: Matter): Clock | undefined {
  return [clock, heldClock].find((each) => each?.stage === 'handle')
}

function heldBeside(before: Matter, to: MatterStatus, at: number): Clocks {
  const handling = findHandlingClock(before)
  if (!handling || !['handled', 'in_ruling'].includes(to)) return {}
  return { heldClock: to === 'handled' ? pauseClock(handling, at) : handling }
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

/** The limit that the rules in force give this matter in this stage, and which rule gave it. */
export function decideOwnLimit(matter: ClockFacts, stage: Stage, world: World): Result<{ limit: Limit; ruleVersion: string }> {
  const { suggestion } = matter
  if (stage === 'handle' && suggestion?.limit && suggestion.leadUnit === matter.leadUnit) {
    return succeed({ limit: suggestion.limit, ruleVersion: `dispatch ${suggestion.rule.version} ${suggestion.rule.id}` })
  }
  const { areaClass } = matter.place
  const row = decideLimit(world.limits, { category: matter.category, stage, ...(areaClass && { areaClass }) })
  return row.ok ? succeed({ limit: row.value.limit, ruleVersion: `limits ${world.limits.version}` }) : row
}

function asClocks(clock: Result<Clock>): Result<Clocks> {
  return clock.ok ? succeed({ clock: clock.value }) : clock
}
