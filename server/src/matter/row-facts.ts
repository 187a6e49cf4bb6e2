import type { Asked, Clock, ClockStand, Matter } from '@yiwang/kernel'

import { orNull } from '../http/or-null.ts'

/** As much of a clock as a row of the inbox shows. */
export type ClockFacts = ClockStand & Pick<Clock, 'amberAt' | 'redAt'>

/** As much of a matter as a row of the inbox shows, flat as the columns keep it. Times are epoch milliseconds. */
export interface RowFacts extends Pick<
  Matter,
  'id' | 'number' | 'status' | 'version' | 'channel' | 'category' | 'description' | 'coUnits' | 'reportedAt' | 'returns' | 'reopenings'
> {
  readonly lon: number
  readonly lat: number
  readonly grid: string | null
  readonly area: string
  readonly address: string
  readonly suggestedUnit: string | null
  readonly leadUnit: string | null
  readonly claimedBy: string | null
  readonly askedMove: Asked['move'] | null
  readonly clock: ClockFacts | null
  readonly reports: number
}

/** What a row of the inbox shows of a matter. */
export function rowFactsOf(matter: Matter): RowFacts {
  const { place } = matter
  return {
    id: matter.id,
    number: matter.number,
    status: matter.status,
    version: matter.version,
    channel: matter.channel,
    category: matter.category,
    description: matter.description,
    lon: place.lon,
    lat: place.lat,
    grid: orNull(place.grid),
    area: place.area,
    address: place.address ?? '',
    suggestedUnit: orNull(matter.suggestion?.leadUnit),
    leadUnit: orNull(matter.leadUnit),
    coUnits: matter.coUnits,
    claimedBy: orNull(matter.claimedBy),
    askedMove: orNull(matter.asked?.move),
    clock: orNull(matter.clock),
    reportedAt: matter.reportedAt,
    returns: matter.returns,
    reopenings: matter.reopenings,
    reports: matter.reports ?? 1,
  }
}
