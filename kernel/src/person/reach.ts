import { divisionPrefix } from '../place/division-code.ts'
import { refuse, succeed, type Result } from '../result.ts'
import type { Person } from './person.ts'

/**
 * A person places a matter, new or moved, only within the own area: `area` is the code of its grid or division.
 * Refused with `place.outside_reach`.
 */
export function decidePlaceWithin(person: Pick<Person, 'area'>, area: string): Result<string> {
  return area.startsWith(divisionPrefix(person.area)) ? succeed(area) : refuse('place.outside_reach', { area, own: person.area })
}

/**
 * A person gives a matter only to units that answer for nothing beyond the person's own area: the dispatcher of a street
 * to that street's office and not to a department of the whole district, the dispatcher of the district to anybody.
 * Refused with `unit.outside_reach`.
 */
export function decideUnitsWithin<Unit extends { readonly id: string; readonly area: string }>(
  person: Pick<Person, 'area'>,
  units: readonly Unit[],
): Result<readonly Unit[]> {
  const outside = units.find(({ area }) => !area.startsWith(divisionPrefix(person.area)))
  return outside ? refuse('unit.outside_reach', { unit: outside.id, own: person.area }) : succeed(units)
}
