import type { Actor } from './actor.ts'
import type { Situation } from './conditions.ts'
import { decideRole } from './decide-move.ts'
import type { Matter } from './matter.ts'
import { getMove } from './kind.ts'
import { moveIds, type MoveId } from './move.ts'

/** A move open to somebody now. `isAsked` when it takes another person's approval. */
export interface OpenMove {
  readonly move: MoveId
  readonly isAsked: boolean
}

/** Exactly the buttons that the table gives this actor on this matter. `around`: when, and what else conditions look at. */
export function listMoves(
  matter: Matter,
  actor: Actor,
  around: Omit<Situation, 'matter' | 'actor' | 'role' | 'carried'>,
): readonly OpenMove[] {
  return moveIds
    .map((id) => ({ id, row: getMove(id, matter.kind) }))
    .filter(({ row }) => row.from.includes(matter.status) && decideRole(row, { matter, actor, carried: {}, ...around }).ok)
    .map(({ id, row }) => ({ move: id, isAsked: row.approval.length > 0 }))
    .filter(({ isAsked }) => !(isAsked && matter.asked))
}

/** Whether this actor may decide on what was asked for. */
export function mayAnswer(matter: Matter, actor: Actor): boolean {
  const { asked } = matter
  return (
    asked !== undefined && asked.by !== actor.id && getMove(asked.move, matter.kind).approval.some((role) => actor.roles.includes(role))
  )
}
