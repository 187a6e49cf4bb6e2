import type { Role } from '../person/role.ts'
import type { ProblemCode } from '../problem.ts'
import { refuse, succeed, type Result } from '../result.ts'
import type { Actor } from './actor.ts'
import { findMissingCarry } from './carries.ts'
import { taken } from './apply-moved.ts'
import { clocksAfter } from './clocks-after.ts'
import { clocksWithin } from './clocks-within.ts'
import { findBrokenCondition, type Situation } from './conditions.ts'
import { draftEvent } from './draft-event.ts'
import type { EventBody, EventDraft } from './event.ts'
import type { Carried, Matter } from './matter.ts'
import { getMove } from './kind.ts'
import type { MoveId } from './move.ts'
import type { Move } from './move-row.ts'
import type { World } from './world.ts'

/** What somebody wants to do. */
export interface Intent {
  readonly move: MoveId
  readonly carried: Carried
}

/** Whose intent or answer it is. */
export interface By {
  readonly actor: Actor
}

/** Decides a move by its row of the table: the event that happens, or why it is refused. */
export function decideMove(matter: Matter, asked: Intent & By, world: World): Result<EventDraft> {
  const { actor, ...intent } = asked
  const move = getMove(intent.move, matter.kind)
  if (!move.from.includes(matter.status)) return refuse('matter.wrong_status', { from: matter.status, move: intent.move })
  const acting = decideRole(move, { matter, actor, carried: intent.carried, ...aroundOf(world) })
  if (!acting.ok) return acting
  const missing = findMissingCarry(move.carries, intent.carried, world.evidenceFor(intent.carried.category ?? matter.category))
  if (missing) return refuse(missing, { move: intent.move })
  if ((intent.carried.until ?? world.at) < world.at) return refuse('matter.until_passed')
  if (move.approval.length > 0 && matter.asked) return refuse('matter.already_asked')
  const body: Result<EventBody> = move.approval.length > 0 ? askedBody(matter, intent, world) : movedBody(matter, intent, world)
  return drafted(body, matter, { actor: { ...actor, role: acting.value }, at: world.at })
}

function aroundOf({ at, reopenWindow, openChildren = 0, isInquiry }: World): Omit<Situation, 'matter' | 'actor' | 'role' | 'carried'> {
  return { at, reopenWindow, openChildren, isInquiry }
}

/** Decides on what was asked for: another person, in a role that the row names, grants it or refuses it with a reason. */
export function decideAnswer(matter: Matter, given: Answer & By, world: World): Result<EventDraft> {
  const { actor, ...answer } = given
  const { asked } = matter
  if (!asked) return refuse('matter.nothing_asked')
  const move = getMove(asked.move, matter.kind)
  const role = move.approval.find((wanted) => actor.roles.includes(wanted))
  if (!role) return refuse('matter.wrong_role')
  if (asked.by === actor.id) return refuse('matter.same_asker')
  if (!move.from.includes(matter.status)) return refuse('matter.wrong_status', { from: matter.status, move: asked.move })
  if (!answer.granted && answer.reason.trim() === '') return refuse('matter.needs_reason')
  const body: Result<EventBody> = answer.granted
    ? movedBody(matter, asked, world)
    : succeed({ kind: 'refused', move: asked.move, reason: answer.reason })
  return drafted(body, matter, { actor: { ...actor, role }, at: world.at })
}

/** Yes, or no with a reason. */
export type Answer = { readonly granted: true } | { readonly granted: false; readonly reason: string }

type Question = Omit<Parameters<typeof findBrokenCondition>[1], 'role'>

/** The role in which the actor may make the move; or the first reason why none will do. */
export function decideRole(move: Move, question: Question): Result<Role> {
  const candidates = question.actor.roles.filter((role) => move.by.includes(role))
  let problem: ProblemCode = 'matter.wrong_role'
  for (const role of candidates) {
    const broken = findBrokenCondition(move.conditions, { ...question, role })
    if (!broken) return succeed(role)
    problem = broken
  }
  return refuse(problem)
}

function drafted(
  body: Result<EventBody>,
  matter: Matter,
  who: { readonly actor: Actor & { readonly role: Role }; readonly at: number },
): Result<EventDraft> {
  return body.ok ? succeed(draftEvent(matter, who.actor, { at: who.at, body: body.value })) : body
}

/** What is asked for must be possible today, so that nobody decides on what cannot be granted. */
function askedBody(matter: Matter, intent: Intent, world: World): Result<EventBody> {
  const granted = movedBody(matter, intent, world)
  return granted.ok ? succeed({ kind: 'asked', ...intent }) : granted
}

function movedBody(matter: Matter, intent: Intent, world: World): Result<EventBody> {
  const { move } = intent
  const { to } = getMove(move, matter.kind)
  if (to === 'restored') return restoredBody(intent, world)
  const carried = carriedAlong(matter, intent)
  const after: Matter = { ...matter, ...taken(carried, move) }
  const end = to === 'unchanged' ? matter.status : to
  const clocks = to === 'unchanged' ? clocksWithin(matter, intent, world) : clocksAfter({ before: matter, after }, to, world)
  if (!clocks.ok) return clocks
  const suggestion = move === 'accept' ? world.suggest({ ...after, at: world.at }) : undefined
  return succeed({
    kind: 'moved',
    move,
    to: end,
    carried,
    clocks: clocks.value,
    ...(suggestion && { suggestion }),
    ...askedFor(matter, move),
  })
}

/** Who asked for a move that is granted now. */
function askedFor({ asked }: Matter, move: MoveId): { readonly askedBy?: string } {
  return asked?.move === move ? { askedBy: asked.by } : {}
}

/** A child that is joined back goes to its parent, whatever was said. */
function carriedAlong({ parent }: Matter, { move, carried }: Intent): Carried {
  return move === 'join' && parent !== undefined ? { ...carried, target: parent } : carried
}

/** Back to the state before, with its clocks as if they had never stopped. */
function restoredBody({ move, carried }: Intent, { before }: World): Result<EventBody> {
  if (!before) return refuse('matter.nothing_to_undo')
  const { clock, heldClock, status } = before
  const clocks = { ...(clock && { clock }), ...(heldClock && { heldClock }) }
  return succeed({ kind: 'moved', move, to: status, carried, clocks, restored: before })
}
