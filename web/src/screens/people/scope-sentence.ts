import { divisionPrefix, scopeOf, type Role } from '@yiwang/kernel'

/** What decides which matters somebody sees. */
export interface ScopedPerson {
  readonly roles: readonly Role[]
  readonly unit: string | null
  readonly area: string
}

/** What somebody sees, in the parts of a sentence: the codes of divisions and the units, to be named in any language. */
export interface ScopeParts {
  readonly kind: 'district' | 'area' | 'unit' | 'area_and_unit' | 'unit_missing' | 'nothing'
  readonly area?: string
  readonly unit?: string
}

/** The parts of the sentence that says which matters somebody sees, by the same rule that the server asks with. */
export function scopeParts({ roles, unit, area }: ScopedPerson): ScopeParts {
  const person = { id: '', district: '', name: '', roles, area, ...(unit ? { unit } : {}) }
  const { areas, units } = scopeOf(person)
  const [ownArea, ownUnit] = [areas.length > 0 ? area : undefined, units[0]]
  if (ownArea !== undefined && divisionPrefix(area).length === 6) return { kind: 'district', area: ownArea }
  if (ownArea !== undefined && ownUnit !== undefined) return { kind: 'area_and_unit', area: ownArea, unit: ownUnit }
  if (ownArea !== undefined) return { kind: 'area', area: ownArea }
  if (ownUnit !== undefined) return { kind: 'unit', unit: ownUnit }
  return { kind: lacksUnit({ roles, unit }) ? 'unit_missing' : 'nothing' }
}

/** Whether a handler lacks the unit without which nothing can be handled. */
export function lacksUnit({ roles, unit }: Pick<ScopedPerson, 'roles' | 'unit'>): boolean {
  return roles.includes('handler') && !unit
}
