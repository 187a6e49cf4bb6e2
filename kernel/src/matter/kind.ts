import type { Role } from '../person/role.ts'
import { moveIds, moves, type MoveId } from './move.ts'
import type { Move } from './move-row.ts'

/**
 * The kinds of matter. `request` (诉求): what residents report and patrols find; `supervision` (督办): what the supervisors press
 * for, as a pledge that is behind; `proposal` (建议提案): what deputies and members of the consultative conference propose.
 */
export const matterKinds = ['request', 'supervision', 'proposal'] as const
export type MatterKind = (typeof matterKinds)[number]

/** How a kind differs from a request: who does what others do there, and which moves it has not. */
export interface KindRow {
  readonly roles: Readonly<Partial<Record<Role, Role>>>
  readonly without: readonly MoveId[]
}

const bySupervisors = { receiver: 'supervisor', dispatcher: 'supervisor', verifier: 'supervisor' } as const
const ofReports = ['answer_at_once', 'merge', 'unmerge', 'confirm', 'split', 'join', 'adopt'] as const

/** Every kind beside the table of moves: a new kind is a row here, its categories and its phrases. */
export const kinds: Readonly<Record<MatterKind, KindRow>> = {
  request: { roles: {}, without: [] },
  supervision: { roles: bySupervisors, without: [...ofReports, 'decline', 'call_back'] },
  proposal: { roles: bySupervisors, without: ofReports },
}

const tables = Object.fromEntries(matterKinds.map((kind) => [kind, tableOf(kinds[kind])])) as Readonly<
  Record<MatterKind, Readonly<Record<MoveId, Move>>>
>

/** The row of a move for a kind of matter; one that the kind has not leads from no status. */
export function getMove(id: MoveId, kind: MatterKind = 'request'): Move {
  return tables[kind][id]
}

/** Who does in a kind what this role does for requests. */
export function roleIn(kind: MatterKind, role: Role): Role {
  return kinds[kind].roles[role] ?? role
}

function tableOf({ roles, without }: KindRow): Readonly<Record<MoveId, Move>> {
  function inKind(all: readonly Role[]): readonly Role[] {
    return [...new Set(all.map((role) => roles[role] ?? role))]
  }
  return Object.fromEntries(
    moveIds.map((id): [MoveId, Move] => {
      const move: Move = moves[id]
      return [id, { ...move, from: without.includes(id) ? [] : move.from, by: inKind(move.by), approval: inKind(move.approval) }]
    }),
  ) as Record<MoveId, Move>
}
