import type { Role } from './role.ts'

/**
 * Somebody who acts. `area` is the division code whose matters the person sees (the district's own code: all of it);
 * `unit` is the department or street office the person belongs to.
 */
export interface Person {
  readonly id: string
  readonly district: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly unit?: string
  readonly area: string
}

/** Whether the person holds at least one of the roles. */
export function hasRole(person: Pick<Person, 'roles'>, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => person.roles.includes(role))
}
