import { decidePlaceWithin, decideUnitsWithin, type Carried, type Matter, type Person } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { requireValue } from '../problem/refusal.ts'

/** Somebody who may act beyond no more than an area; whoever has none (the platform, a resident) is bound otherwise. */
export type Reaching = Partial<Pick<Person, 'area'>>

/** Refuses a place outside the area of whoever takes a matter down or moves it. */
export function requirePlaceWithin({ area }: Reaching, place: Pick<Matter['place'], 'area'>): void {
  if (area !== undefined) requireValue(decidePlaceWithin({ area }, place.area))
}

/** Refuses units beyond the area of whoever gives a matter to them. */
export function requireUnitsWithin(district: District, { area }: Reaching, ids: readonly (string | undefined)[]): void {
  if (area === undefined) return
  const units = ids.flatMap((id) => (id === undefined ? [] : (district.units.get(id) ?? [])))
  requireValue(decideUnitsWithin({ area }, units))
}

/** Refuses a move that would take a matter to a place or to units beyond the own area; what stays as it is is not asked again. */
export function requireReach(
  district: District,
  actor: Reaching,
  { matter, carried }: { readonly matter: Matter; readonly carried: Carried },
): void {
  if (carried.place !== undefined && carried.place.area !== matter.place.area) requirePlaceWithin(actor, carried.place)
  requireUnitsWithin(district, actor, [carried.leadUnit, ...(carried.coUnits ?? [])])
}
