import type { Role } from '../person/role.ts'
import type { ProblemCode } from '../problem.ts'
import type { Actor } from './actor.ts'
import type { Carried, Matter } from './matter.ts'
import type { Condition } from './move-row.ts'
import { undoable, undoWindow } from './undo.ts'

/** What a condition looks at. `at` is epoch milliseconds; `reopenWindow` is in milliseconds. */
export interface Situation {
  readonly matter: Matter
  readonly actor: Actor
  /** The one of the actor's roles in which the move is made. */
  readonly role: Role
  readonly carried: Carried
  readonly at: number
  readonly reopenWindow: number
  readonly openChildren?: number
  /** Whether a category is an inquiry (咨询); none is without it. */
  readonly isInquiry?: (category: string) => boolean
}

const checks: Readonly<Record<Condition, (situation: Situation) => ProblemCode | undefined>> = {
  own_unit: ({ matter, actor, role }) => (role === 'handler' && actor.unit !== matter.leadUnit ? 'matter.not_your_matter' : undefined),
  own_report: ({ matter, actor, role }) => (role === 'resident' && !isTheReporter(matter, actor) ? 'matter.not_your_matter' : undefined),
  own_part: ({ matter, actor }) => (listOpenParts(matter).includes(actor.unit ?? '') ? undefined : 'matter.no_open_part'),
  part_open: ({ matter, carried }) =>
    listOpenParts(matter).length === 0 || (carried.partUnit !== undefined && !listOpenParts(matter).includes(carried.partUnit))
      ? 'matter.no_open_part'
      : undefined,
  parts_done: ({ matter }) => (listOpenParts(matter).length > 0 ? 'matter.parts_missing' : undefined),
  children_ended: ({ openChildren = 0 }) => (openChildren > 0 ? 'matter.children_running' : undefined),
  a_child: ({ matter }) => (matter.parent === undefined ? 'matter.not_a_child' : undefined),
  not_a_child: ({ matter }) => (matter.parent === undefined ? undefined : 'matter.is_a_child'),
  a_party: ({ matter, actor }) => (matter.parties?.includes(actor.unit ?? '') ? undefined : 'matter.not_your_matter'),
  clock_runs: ({ matter }) => (matter.clock && matter.clock.pausedAt === undefined ? undefined : 'matter.clock_rests'),
  clock_paused: ({ matter }) => (matter.clock?.pausedAt === undefined ? 'matter.clock_runs' : undefined),
  not_the_handler: ({ matter, actor }) => (isTheHandler(matter, actor) ? 'matter.handled_by_same' : undefined),
  first_return: ({ matter }) => (matter.returns > 0 ? 'matter.not_first_return' : undefined),
  repeated_return: ({ matter }) => (matter.returns === 0 ? 'matter.first_return_goes_to_dispatcher' : undefined),
  within_reopen_window: ({ matter, role, at, reopenWindow }) =>
    role === 'resident' && at - (matter.endedAt ?? at) > reopenWindow ? 'matter.window_passed' : undefined,
  an_inquiry: ({ matter, carried, isInquiry }) =>
    isInquiry?.(carried.category ?? matter.category) === true ? undefined : 'matter.not_an_inquiry',
  own_last_move: ({ matter, actor, at }) => findUndoProblem(matter, actor, at),
  other_matter: ({ matter, carried }) => (carried.target === matter.id ? 'matter.needs_target' : undefined),
}

function isTheReporter(matter: Matter, actor: Actor): boolean {
  return actor.id === matter.reporter || actor.mergedInto === matter.id
}

function findUndoProblem({ lastMove }: Matter, actor: Actor, at: number): ProblemCode | undefined {
  if (!lastMove || !undoable.includes(lastMove.move) || lastMove.by !== actor.id) return 'matter.nothing_to_undo'
  return at - lastMove.at > undoWindow ? 'matter.window_passed' : undefined
}

/** The co-handlers that have not finished their part. */
export function listOpenParts({ coUnits, partsDone = [] }: Pick<Matter, 'coUnits' | 'partsDone'>): readonly string[] {
  return coUnits.filter((unit) => !partsDone.includes(unit))
}

function isTheHandler(matter: Matter, actor: Actor): boolean {
  return actor.id === matter.handledBy || (actor.unit !== undefined && actor.unit === matter.handledUnit)
}

/** The first condition that does not hold, as a problem code. */
export function findBrokenCondition(conditions: readonly Condition[], situation: Situation): ProblemCode | undefined {
  return conditions.map((condition) => checks[condition](situation)).find((code) => code !== undefined)
}
