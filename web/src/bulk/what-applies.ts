import type { BulkAction, Selected } from '@yiwang/contract'
import { getMove, type MoveId, type Role } from '@yiwang/kernel'

/** Who acts. */
export interface Acting {
  readonly id: string
  readonly roles: readonly Role[]
}

/** Why a bulk action leaves a matter alone. */
type Obstacle = 'status' | 'role' | 'claimed' | 'is_target' | 'no_unit' | 'mine' | 'not_mine'

/** The matters that a bulk action can be done to, and how many cannot, by what stands in the way. */
export interface Applies {
  readonly able: readonly Selected[]
  readonly unable: ReadonlyMap<Obstacle, number>
}

/** What is asked of all of them besides the action itself. */
export interface Asked {
  readonly action: BulkAction
  readonly target?: string | undefined
  readonly leadUnit?: string | undefined
}

/** Sorts what is picked by the table of moves, before anything is sent; the server decides on each again. */
export function whatApplies(asked: Asked, picked: readonly Selected[], me: Acting): Applies {
  const able: Selected[] = []
  const unable = new Map<Obstacle, number>()
  for (const one of picked) {
    const obstacle = findObstacle(asked, one, me)
    if (obstacle === undefined) able.push(one)
    else unable.set(obstacle, (unable.get(obstacle) ?? 0) + 1)
  }
  return { able, unable }
}

function findObstacle(asked: Asked, one: Selected, me: Acting): Obstacle | undefined {
  const { action } = asked
  if (action === 'release') return one.claimedBy === me.id ? undefined : 'not_mine'
  if (one.claimedBy !== null && one.claimedBy !== me.id) return 'claimed'
  if (action === 'claim') return one.claimedBy === me.id ? 'mine' : undefined
  return action === 'reply' ? undefined : findMoveObstacle(action, asked, { one, me })
}

function findMoveObstacle(
  move: MoveId & BulkAction,
  asked: Asked,
  { one, me }: { readonly one: Selected; readonly me: Acting },
): Obstacle | undefined {
  const row = getMove(move)
  if (move === 'merge' && one.id === asked.target) return 'is_target'
  if (!row.from.includes(one.status)) return 'status'
  if (!row.by.some((role) => me.roles.includes(role))) return 'role'
  return move === 'dispatch' && asked.leadUnit === undefined && one.suggestedUnit === null ? 'no_unit' : undefined
}

/** Where the matters would go if each went where the rules say: units with how many, most first. */
export function countUnits(matters: readonly Selected[]): readonly (readonly [unit: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { suggestedUnit } of matters) {
    if (suggestedUnit !== null) counts.set(suggestedUnit, (counts.get(suggestedUnit) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)
}
