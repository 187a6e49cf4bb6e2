import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'

/** Refuses units that the district does not know. */
export function requireUnits(district: District, units: readonly (string | undefined)[]): void {
  const unknown = units.find((unit) => unit !== undefined && !district.units.has(unit))
  if (unknown !== undefined) throw new Refusal('unit.unknown', { unit: unknown.slice(0, 60) })
}
