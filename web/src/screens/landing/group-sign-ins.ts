import type { DemoSignIn } from '@yiwang/contract'

export interface RoleSignIns {
  readonly role: DemoSignIn['role']
  /** The one that the card enters with. */
  readonly first: DemoSignIn
  readonly others: readonly DemoSignIn[]
}

/** The sign-ins by role, in the order in which the roles first stand in the list. */
export function groupSignIns(signIns: readonly DemoSignIn[]): readonly RoleSignIns[] {
  const byRole = Map.groupBy(signIns, (signIn) => signIn.role)
  return [...byRole].flatMap(([role, [first, ...others]]) => (first === undefined ? [] : [{ role, first, others }]))
}
