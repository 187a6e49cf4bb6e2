import { courseOf, progressOf, replayPledge, type Pledge, type Progress } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { dayAfter, localTime, startOf } from '../district/local-time.ts'
import type { Services } from '../services.ts'
import { readMeasures, type AsOf, type SourcedReading } from './pledge-readings.ts'
import { listEventsUntil, listPledges, listPledgeYears } from './pledge-store.ts'

/** A pledge as it was known on a day, what measured it then, and where it stood. */
export interface MeasuredPledge {
  readonly pledge: Pledge
  readonly readings: readonly SourcedReading[]
  readonly progress: Progress
}

/** The end of a day of the district: today's, when no day is asked for or one that has not come yet. */
export function asOfDay({ now }: Services, { timeZone }: District, asked?: string): AsOf & { readonly isToday: boolean } {
  const today = localTime(timeZone, now()).day
  const day = asked !== undefined && asked < today ? asked : today
  return { day, end: new Date(startOf(timeZone, dayAfter(day))), isToday: day === today }
}

/** The year asked for, else the newest of which pledges are tracked, else this one. */
export async function yearOf(services: Services, district: District, asked: number | undefined): Promise<number> {
  const [newest] = asked === undefined ? await listPledgeYears(services.database.db, district.code) : []
  return asked ?? newest ?? Number(asOfDay(services, district).day.slice(0, 4))
}

/** The pledges of a year as they were known at the end of a day. */
export async function listPledgesAsOf(
  services: Services,
  district: District,
  { year, asOf: asked }: { readonly year: number; readonly asOf?: string | undefined },
): Promise<readonly Pledge[]> {
  const { db } = services.database
  const asOf = asOfDay(services, district, asked)
  if (asOf.isToday) return listPledges(db, district.code, { year })
  const events = await listEventsUntil(db, district.code, { year, until: asOf.end })
  const histories = [...Map.groupBy(events, ({ pledge }) => pledge).values()]
  return histories.map((history) => replayPledge(history)).filter((pledge) => pledge !== undefined)
}

/** Where pledges stood at the end of a day, computed from what was known then. */
export async function measurePledges(
  services: Services,
  district: District,
  { asOf, pledges }: { readonly asOf: AsOf; readonly pledges: readonly Pledge[] },
): Promise<readonly MeasuredPledge[]> {
  const readingsOf = await readMeasures(services, district, { asOf, pledges })
  const day = Temporal.PlainDate.from(asOf.day)
  return Promise.all(
    pledges.map(async (pledge) => {
      const readings = await readingsOf(pledge)
      return { pledge, readings, progress: progressOf(courseOf(pledge, readings), day) }
    }),
  )
}
