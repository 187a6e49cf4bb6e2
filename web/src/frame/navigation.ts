import type { Me } from '@yiwang/contract'
import { isAllowed, type Permission } from '@yiwang/kernel'

const places = [
  { to: '/desk', phrase: 'desk', permission: 'matter.read' },
  { to: '/command', phrase: 'command', permission: 'command.read' },
  { to: '/waiting', phrase: 'waiting', permission: 'matter.read' },
  { to: '/desk/call', phrase: 'call', permission: 'caller.read' },
  { to: '/desk/report', phrase: 'report', permission: 'matter.create' },
  { to: '/verify', phrase: 'verify', permission: 'matter.verify' },
  { to: '/scores', phrase: 'scores', permission: 'score.read' },
  { to: '/pledges', phrase: 'pledges', permission: 'pledge.read' },
  { to: '/work-reports', phrase: 'workReports', permission: 'pledge.read' },
  { to: '/supervision', phrase: 'supervision', permission: 'pledge.read' },
  { to: '/rules', phrase: 'rules', permission: 'rule.read' },
  { to: '/limits', phrase: 'limits', permission: 'rule.read' },
  { to: '/rule-changes', phrase: 'ruleChanges', permission: 'rule.edit' },
  { to: '/categories', phrase: 'categories', permission: 'category.read' },
  { to: '/calendar', phrase: 'calendar', permission: 'category.read' },
  { to: '/people', phrase: 'people', permission: 'person.read' },
  { to: '/access-log', phrase: 'accessLog', permission: 'access_log.read' },
  { to: '/moves', phrase: 'moves', permission: 'matter.read' },
] as const satisfies readonly { to: string; phrase: string; permission: Permission }[]

/** A place that the navigation leads to. */
export type Destination = (typeof places)[number]

/** Where this person may go, in the order of the navigation; nobody signed in may only see the table of moves. */
export function listDestinations(me: Pick<Me, 'roles'> | null): readonly Destination[] {
  if (me === null) return places.filter((place) => place.to === '/moves')
  return places.filter((place) => isAllowed(me, place.permission))
}

/** Where somebody is led instead of this path: to what has to be done first, or to a place of their own where the desk is none. */
export function findDetour(me: Pick<Me, 'roles' | 'gate'>, path: string): '/account' | Destination['to'] | undefined {
  if (me.gate !== null) return path === '/account' ? undefined : '/account'
  if (path !== '/desk' || isAllowed(me, 'matter.read')) return undefined
  return listDestinations(me)[0]?.to ?? '/account'
}
