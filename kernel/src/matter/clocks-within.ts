import { refuse, succeed, type Result } from '../result.ts'
import { pauseClock, resumeClock, type Clock } from '../time/clock.ts'
import { extendClock } from '../time/extend-clock.ts'
import type { Clocks } from './event.ts'
import type { Carried, Matter } from './matter.ts'
import type { MoveId } from './move.ts'
import type { World } from './world.ts'

type Change = (clock: Clock, carried: Carried, world: World) => Result<Clock>

const changes: Partial<Record<MoveId, Change>> = {
  extend: (clock, { extension }, { calendar }) => (extension ? extendClock(calendar, clock, extension) : refuse('matter.needs_extension')),
  pause_clock: (clock, _, { at }) => succeed(pauseClock(clock, at)),
  restart_clock: (clock, _, { at, calendar }) => resumeClock(calendar, clock, at),
}

/** The clocks after a move that leaves the status: an extension or a pause changes the running one, the rest leave both. */
export function clocksWithin(matter: Matter, intent: { readonly move: MoveId; readonly carried: Carried }, world: World): Result<Clocks> {
  const { clock, heldClock } = matter
  const held = heldClock ? { heldClock } : {}
  if (!clock) return succeed(held)
  const changed = changes[intent.move]?.(clock, intent.carried, world) ?? succeed(clock)
  return changed.ok ? succeed({ clock: changed.value, ...held }) : changed
}
