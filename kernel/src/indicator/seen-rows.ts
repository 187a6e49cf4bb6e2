import { hasRole, type Person } from '../person/person.ts'
import { scopeOf } from '../person/scope.ts'
import type { Dimension } from './indicator.ts'

/**
 * Which rows of a comparison this person may see; nothing means all of them. Scores of people are for the leader, and
 * everybody's own (PIPL art. 6: purpose); who sees matters only by unit is not told how other units do.
 */
export function listSeenRows(person: Person, by: Dimension | undefined): readonly string[] | undefined {
  if (by === 'person') return hasRole(person, 'leader') ? undefined : [person.id]
  const scope = scopeOf(person)
  return by === 'unit' && scope.areas.length === 0 ? scope.units : undefined
}
