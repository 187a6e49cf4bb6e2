import { divisionPrefix } from '../place/division-code.ts'
import { hasRole, type Person } from './person.ts'
import type { Role } from './role.ts'

/**
 * Which rows a person may see: area × unit. The server compiles it into the query; nothing is filtered afterwards.
 * `areas`: division codes without their trailing zeros, matched as prefixes of a matter's grid.
 * `units`: units whose matters are seen wherever they lie. A row is seen when either side has it.
 */
export interface Scope {
  readonly district: string
  readonly areas: readonly string[]
  readonly units: readonly string[]
}

const seesArea: readonly Role[] = [
  'grid_worker',
  'receiver',
  'dispatcher',
  'verifier',
  'ruling_officer',
  'leader',
  'supervisor',
  'auditor',
  'administrator',
]

/** The rows this person may see: those of the area for the posts of the centre, those of the unit for who handles. */
export function scopeOf(person: Person): Scope {
  const areas = hasRole(person, ...seesArea) ? [divisionPrefix(person.area)] : []
  const units = hasRole(person, 'handler') && person.unit ? [person.unit] : []
  return { district: person.district, areas, units }
}

/** Whether a matter with this place and these units lies within the scope. */
export function isInScope(
  scope: Scope,
  row: { readonly district: string; readonly area: string; readonly units: readonly string[] },
): boolean {
  if (row.district !== scope.district) return false
  return scope.areas.some((prefix) => row.area.startsWith(prefix)) || row.units.some((unit) => scope.units.includes(unit))
}
