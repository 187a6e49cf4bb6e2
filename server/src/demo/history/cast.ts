import type { Actor, Role } from '@yiwang/kernel'

/** Who can act in the district, by what they do. */
export interface Cast {
  readonly inRole: (role: Role) => readonly Actor[]
  readonly handlersOf: (unit: string) => readonly Actor[]
  readonly patrolsOf: (street: string) => readonly Actor[]
  /** Units that could be sent something by mistake. */
  readonly departments: readonly string[]
}

interface CastMember extends Actor {
  readonly area: string
}

/** Sorts people by what they do. */
export function makeCast(people: readonly CastMember[], departments: readonly string[]): Cast {
  const byRole = new Map<Role, Actor[]>()
  const byUnit = new Map<string, Actor[]>()
  const byStreet = new Map<string, Actor[]>()
  for (const { id, roles, unit, area } of people) {
    const actor = { id, roles, ...(unit !== undefined && { unit }) }
    for (const role of roles) push(byRole, role, actor)
    if (roles.includes('handler') && unit !== undefined) push(byUnit, unit, actor)
    if (roles.includes('grid_worker')) push(byStreet, area.slice(0, 9), actor)
  }
  return {
    inRole: (role) => byRole.get(role) ?? [],
    handlersOf: (unit) => byUnit.get(unit) ?? [],
    patrolsOf: (street) => byStreet.get(street.slice(0, 9)) ?? [],
    departments: departments.filter((unit) => byUnit.has(unit)),
  }
}

function push<Key>(map: Map<Key, Actor[]>, key: Key, actor: Actor): void {
  const list = map.get(key)
  if (list) list.push(actor)
  else map.set(key, [actor])
}
