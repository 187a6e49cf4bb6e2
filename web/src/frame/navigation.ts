import type { Me } from '@yiwang/contract'
import { isAllowed, type Permission } from '@yiwang/kernel'

const places = [
  { to: '/desk', phrase: 'desk', permission: 'matter.read' },
  { to: '/desk/report', phrase: 'report', permission: 'matter.create' },
  { to: '/rules', phrase: 'rules', permission: 'rule.read' },
  { to: '/limits', phrase: 'limits', permission: 'rule.read' },
  { to: '/categories', phrase: 'categories', permission: 'category.read' },
  { to: '/calendar', phrase: 'calendar', permission: 'category.read' },
  { to: '/people', phrase: 'people', permission: 'person.read' },
  { to: '/moves', phrase: 'moves', permission: 'matter.read' },
] as const satisfies readonly { to: string; phrase: string; permission: Permission }[]

/** A place that the navigation leads to. */
export type Destination = (typeof places)[number]

/** Where this person may go, in the order of the navigation; nobody signed in may only see the table of moves. */
export function listDestinations(me: Pick<Me, 'roles'> | null): readonly Destination[] {
  if (me === null) return places.filter((place) => place.to === '/moves')
  return places.filter((place) => isAllowed(me, place.permission))
}
