import { hasRole, type Person } from './person.ts'
import type { Role } from './role.ts'

/** What may be done besides moving a matter. Each is a sentence: who may do it. */
const allowed = {
  'matter.read': [
    'grid_worker',
    'receiver',
    'dispatcher',
    'handler',
    'verifier',
    'ruling_officer',
    'leader',
    'supervisor',
    'auditor',
    'administrator',
  ],
  'matter.create': ['grid_worker', 'receiver'],
  'caller.read': ['receiver'],
  'matter.claim': ['receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer'],
  'matter.note': ['receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer', 'leader', 'grid_worker'],
  'matter.reply': ['receiver', 'dispatcher', 'handler', 'verifier'],
  'matter.verify_chain': ['auditor'],
  'reporter.unmask': ['receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer', 'leader'],
  'matter.verify': ['verifier'],
  'file.read_original': ['verifier', 'ruling_officer', 'auditor'],
  'category.read': [
    'grid_worker',
    'receiver',
    'dispatcher',
    'handler',
    'verifier',
    'ruling_officer',
    'leader',
    'supervisor',
    'auditor',
    'administrator',
  ],
  'category.edit': ['administrator'],
  'rule.read': ['receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer', 'leader', 'supervisor', 'auditor', 'administrator'],
  'rule.edit': ['administrator', 'ruling_officer'],
  'calendar.edit': ['administrator'],
  'person.read': ['security_administrator', 'auditor'],
  'person.edit': ['security_administrator'],
  'policy.read': ['security_administrator', 'auditor'],
  'policy.edit': ['security_administrator'],
  'access_log.read': ['auditor'],
  'audit.export': ['auditor'],
  'score.read': ['grid_worker', 'receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer', 'leader', 'supervisor', 'auditor'],
  'command.read': ['receiver', 'dispatcher', 'verifier', 'ruling_officer', 'leader', 'supervisor', 'auditor'],
  'pledge.read': ['receiver', 'dispatcher', 'handler', 'verifier', 'ruling_officer', 'leader', 'supervisor', 'auditor'],
  'pledge.edit': ['supervisor'],
  'pledge.act': ['handler', 'leader', 'supervisor'],
  'statistic.edit': ['handler', 'supervisor'],
  'unit.read': [
    'grid_worker',
    'receiver',
    'dispatcher',
    'handler',
    'verifier',
    'ruling_officer',
    'leader',
    'supervisor',
    'auditor',
    'administrator',
    'security_administrator',
  ],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof allowed

/** Every permission with the roles that hold it, for the page that prints them. */
export const permissions: Readonly<Record<Permission, readonly Role[]>> = allowed

/** May this person do this? Asked before anything else; what is not written above is denied. */
export function isAllowed(person: Pick<Person, 'roles'>, permission: Permission): boolean {
  return hasRole(person, ...permissions[permission])
}
