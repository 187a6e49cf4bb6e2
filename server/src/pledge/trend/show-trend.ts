import type { PledgeTrend, PledgeTrendQuery, StandingCounts } from '@yiwang/contract'
import { isOfUnit, pledgeStandings } from '@yiwang/kernel'

import type { District } from '../../district/district.ts'
import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { asOfDay, listPledgesAsOf, measurePledges, yearOf, type MeasuredPledge } from '../measure-pledges.ts'
import { trendDays } from './trend-days.ts'

/**
 * How many pledges of a year (of the newest without one) stood where at the ends of its months and on the day asked for, each day as
 * the board of that day has it. Days on which there were none are left out. One day is computed after the other, so that a trend
 * does not take every connection that the others wait for.
 */
export async function showTrend(services: Services, { district: code }: KeptPerson, asked: PledgeTrendQuery): Promise<PledgeTrend> {
  const district = services.districts.get(code)
  const year = await yearOf(services, district, asked.year)
  const { day } = asOfDay(services, district, asked.asOf)
  const [from] = (await listPledgesAsOf(services, district, { year, asOf: asked.asOf })).map((pledge) => pledge.from).toSorted()
  const days = from === undefined ? [] : trendDays({ from, year, asOf: day })
  const points = await Array.fromAsync(days, (asOf) => countOn(services, district, { year, asOf, unit: asked.unit }))
  return { year, points: points.flatMap((point) => point ?? []) }
}

async function countOn(
  services: Services,
  district: District,
  { year, asOf, unit }: { readonly year: number; readonly asOf: string; readonly unit: string | undefined },
): Promise<PledgeTrend['points'][number] | undefined> {
  const pledges = await listPledgesAsOf(services, district, { year, asOf })
  const tracked = pledges.filter((pledge) => !pledge.isWithdrawn && (unit === undefined || isOfUnit(pledge, unit)))
  if (tracked.length === 0) return undefined
  const measured = await measurePledges(services, district, { asOf: asOfDay(services, district, asOf), pledges: tracked })
  return { asOf, counts: countStandings(measured) }
}

function countStandings(measured: readonly MeasuredPledge[]): StandingCounts {
  const counts = Object.fromEntries(pledgeStandings.map((standing) => [standing, 0])) as StandingCounts
  for (const { progress } of measured) counts[progress.standing] += 1
  return counts
}
