import type { DemoSignIn } from '@yiwang/contract'
import { roles } from '@yiwang/kernel'

export interface RoleSignIns {
  readonly role: DemoSignIn['role']
  /** The one that the card enters with. */
  readonly first: DemoSignIn
  readonly others: readonly DemoSignIn[]
}

/** The sign-ins by role, in the order in which a matter passes through their hands. */
export function groupSignIns(signIns: readonly DemoSignIn[]): readonly RoleSignIns[] {
  const byRole = Map.groupBy(signIns, (signIn) => signIn.role)
  return roles.flatMap((role) => {
    const [first, ...others] = byRole.get(role) ?? []
    return first === undefined ? [] : [{ role, first, others }]
  })
}
