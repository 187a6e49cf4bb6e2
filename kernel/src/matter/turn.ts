import type { Role } from '../person/role.ts'
import { roleIn, type MatterKind } from './kind.ts'
import type { MatterStatus } from './status.ts'

const turns: Partial<Record<Role, readonly MatterStatus[]>> = {
  receiver: ['reported'],
  dispatcher: ['accepted', 'returned', 'reopened'],
  handler: ['dispatched', 'handling'],
  verifier: ['handled'],
  ruling_officer: ['in_ruling'],
}

/** The statuses in which a matter of a kind waits for somebody with one of these roles: whose turn it is. */
export function turnStatuses(roles: readonly Role[], kind: MatterKind = 'request'): readonly MatterStatus[] {
  return Object.entries(turns).flatMap(([role, statuses]) => (roles.includes(roleIn(kind, role as Role)) ? statuses : []))
}
