import type { Role } from '../person/role.ts'

/** Who moves a matter: a person, a resident known by a follow-up code, or the platform itself. */
export interface Actor {
  readonly id: string
  readonly roles: readonly Role[]
  readonly unit?: string
  /** The matter into which a resident's own report was merged: they speak on it as its reporter does. */
  readonly mergedInto?: string
}
