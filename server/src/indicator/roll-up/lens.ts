import { periodDates, type PeriodDate } from '@yiwang/kernel'

/** What cells tell matters apart by, besides the day and the area. */
export type LensName = 'area' | 'lead' | 'handled' | 'sent' | 'accept' | 'dispatch' | 'handle' | 'verify' | 'category' | 'channel'

/**
 * One way in which matters are put into cells. `area`: how finely. `seenBy`: for whom a cell counts: `all` matters;
 * `units`: once for each unit that has the matter in its scope; `own`: all matters, those that the unit of the key still
 * has in its scope apart from those that it has not.
 */
export interface Lens {
  readonly name: LensName
  readonly on: readonly PeriodDate[]
  readonly area: 'street' | 'community'
  readonly seenBy: 'all' | 'units' | 'own'
}

/** Every lens. A question that none of them answers is asked of the matters. */
export const lenses: readonly Lens[] = [
  { name: 'area', on: periodDates, area: 'community', seenBy: 'all' },
  { name: 'area', on: periodDates, area: 'street', seenBy: 'units' },
  { name: 'lead', on: ['reported', 'dispatched'], area: 'street', seenBy: 'own' },
  { name: 'handled', on: ['handled', 'closed'], area: 'street', seenBy: 'own' },
  { name: 'sent', on: ['dispatched'], area: 'street', seenBy: 'own' },
  { name: 'accept', on: ['reported', 'accepted'], area: 'street', seenBy: 'all' },
  { name: 'dispatch', on: ['dispatched'], area: 'street', seenBy: 'all' },
  { name: 'handle', on: ['handled', 'closed'], area: 'street', seenBy: 'all' },
  { name: 'handle', on: ['handled', 'closed'], area: 'street', seenBy: 'units' },
  { name: 'verify', on: ['closed'], area: 'street', seenBy: 'all' },
  { name: 'category', on: periodDates, area: 'street', seenBy: 'all' },
  { name: 'channel', on: periodDates, area: 'street', seenBy: 'all' },
]

/** In the column `seen_by`: cells for everybody, and cells of an own key that is or is no longer in its unit's scope. */
export const seen = { byAll: '', byOwn: '+', byOwnNoLonger: '-' } as const
