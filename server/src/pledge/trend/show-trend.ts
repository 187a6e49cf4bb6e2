import type { PledgeTrend, StandingCounts } from '@yiwang/contract'
import { pledgeStandings } from '@yiwang/kernel'

import type { District } from '../../district/district.ts'
import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { yearOf } from '../breakdown/make-breakdown.ts'
import { asOfDay, listPledgesAsOf, measurePledges, type MeasuredPledge } from '../measure-pledges.ts'
import { trendDays } from './trend-days.ts'

/**
 * How many pledges of a year (of the newest without one) stood where at the ends of its months and on the day asked for, each day as
 * the board of that day has it. Days on which none had been taken in are left out. One day is computed after the other, so that a
 * trend does not take every connection that the others wait for.
 */
export async function showTrend(
  services: Services,
  { district: code }: KeptPerson,
  asked: { readonly year?: number | undefined; readonly asOf?: string | undefined },
): Promise<PledgeTrend> {
  const district = services.districts.get(code)
  const year = await yearOf(services, district, asked.year)
  const { day } = asOfDay(services, district, asked.asOf)
  const [from] = (await listPledgesAsOf(services, district, { year, asOf: asked.asOf })).map((pledge) => pledge.from).toSorted()
  const days = from === undefined ? [] : trendDays({ from, year, asOf: day })
  const points = await Array.fromAsync(days, (asOf) => countOn(services, district, { year, asOf }))
  return { year, points: points.flatMap((point) => point ?? []) }
}

async function countOn(
  services: Services,
  district: District,
  { year, asOf }: { readonly year: number; readonly asOf: string },
): Promise<PledgeTrend['points'][number] | undefined> {
  const pledges = await listPledgesAsOf(services, district, { year, asOf })
  if (pledges.length === 0) return undefined
  const tracked = pledges.filter(({ isWithdrawn }) => !isWithdrawn)
  const measured = await measurePledges(services, district, { asOf: asOfDay(services, district, asOf), pledges: tracked })
  return { asOf, counts: countStandings(measured) }
}

function countStandings(measured: readonly MeasuredPledge[]): StandingCounts {
  const counts = Object.fromEntries(pledgeStandings.map((standing) => [standing, 0])) as StandingCounts
  for (const { progress } of measured) counts[progress.standing] += 1
  return counts
}
