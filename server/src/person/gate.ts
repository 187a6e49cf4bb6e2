import type { Gate, SecurityPolicy } from '@yiwang/contract'
import { hasRole, type Person } from '@yiwang/kernel'

/** What an account lacks. */
export interface Lack {
  readonly mustChange: boolean
  readonly hasSecondFactor: boolean
}

/** What a person has to do before anything else is answered: first an own password, then the second factor of their roles. */
export function findGate(person: Pick<Person, 'roles'>, { mustChange, hasSecondFactor }: Lack, policy: SecurityPolicy): Gate | undefined {
  if (mustChange) return 'password'
  return !hasSecondFactor && hasRole(person, ...policy.secondFactorRoles) ? 'second_factor' : undefined
}
