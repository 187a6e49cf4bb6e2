import { refuse, succeed, type Result } from '../result.ts'
import { keeperRoles, type Role } from './role.ts'

/**
 * The roles that somebody may hold together: one of the three keepers of the platform holds that role alone, neither
 * beside another of the three nor beside a post that handles matters. Refused with `person.roles_not_separate`.
 */
export function decideRoles(roles: readonly Role[]): Result<readonly Role[]> {
  const held = [...new Set(roles)]
  const keeper = held.find((role) => keeperRoles.some((each) => each === role))
  return keeper !== undefined && held.length > 1 ? refuse('person.roles_not_separate', { role: keeper }) : succeed(held)
}
