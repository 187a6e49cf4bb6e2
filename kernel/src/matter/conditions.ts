import type { Role } from '../person/role.ts'
import type { ProblemCode } from '../problem.ts'
import type { Actor } from './actor.ts'
import type { Carried, Matter } from './matter.ts'
import type { Condition } from './move.ts'

/** What a condition looks at. `at` is epoch milliseconds; `reopenWindow` is in milliseconds. */
export interface Situation {
  readonly matter: Matter
  readonly actor: Actor
  /** The one of the actor's roles in which the move is made. */
  readonly role: Role
  readonly carried: Carried
  readonly at: number
  readonly reopenWindow: number
}

const checks: Readonly<Record<Condition, (situation: Situation) => ProblemCode | undefined>> = {
  own_unit: ({ matter, actor, role }) => (role === 'handler' && actor.unit !== matter.leadUnit ? 'matter.not_your_matter' : undefined),
  own_report: ({ matter, actor, role }) => (role === 'resident' && actor.id !== matter.reporter ? 'matter.not_your_matter' : undefined),
  not_the_handler: ({ matter, actor }) => (isTheHandler(matter, actor) ? 'matter.handled_by_same' : undefined),
  first_return: ({ matter }) => (matter.returns > 0 ? 'matter.not_first_return' : undefined),
  repeated_return: ({ matter }) => (matter.returns === 0 ? 'matter.first_return_goes_to_dispatcher' : undefined),
  within_reopen_window: ({ matter, role, at, reopenWindow }) =>
    role === 'resident' && at - (matter.endedAt ?? at) > reopenWindow ? 'matter.window_passed' : undefined,
  other_matter: ({ matter, carried }) => (carried.target === matter.id ? 'matter.needs_target' : undefined),
}

function isTheHandler(matter: Matter, actor: Actor): boolean {
  return actor.id === matter.handledBy || (actor.unit !== undefined && actor.unit === matter.handledUnit)
}

/** The first condition that does not hold, as a problem code. */
export function findBrokenCondition(conditions: readonly Condition[], situation: Situation): ProblemCode | undefined {
  return conditions.map((condition) => checks[condition](situation)).find((code) => code !== undefined)
}
