import type { NewPerson } from '@yiwang/contract'
import { decideRoles } from '@yiwang/kernel'

import { wholeArea, type District } from '../district/district.ts'
import { Refusal, requireValue } from '../problem/refusal.ts'

/** What a post is made of: its roles, its unit, its area. */
export type Post = Pick<NewPerson, 'roles' | 'unit' | 'area'>

/**
 * Refuses a post that the district does not know, roles that nobody may hold together, or a handler who belongs to no unit
 * and could handle nothing.
 */
export function requirePost(district: District, { roles, unit, area }: Post): void {
  requireValue(decideRoles(roles))
  if (unit !== null && !district.units.has(unit)) throw new Refusal('unit.unknown', { unit })
  if (area !== wholeArea(district) && !district.divisions.has(area)) throw new Refusal('division.unknown', { area })
  if (unit === null && roles.includes('handler')) throw new Refusal('person.needs_unit')
}
