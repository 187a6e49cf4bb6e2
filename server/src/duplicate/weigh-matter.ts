import { communityOf, matterWeight, type Matter } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { Services } from '../services.ts'
import { countReporters, keepWeight, listAreaReports } from './weight-store.ts'

const countingDays = 90
const day = 86_400_000
/** Counting a whole district takes a while, and what is usual does not change within the hour. */
const freshFor = 3_600_000

interface Usual {
  readonly reports: ReadonlyMap<string, number>
  readonly mean: number
  readonly at: number
}

const usual = new WeakMap<Services, Map<string, Usual>>()

/** Writes the weight that a matter has after something was merged into it or taken out. */
export type Weigh = (db: Kysely<Schema>, matter: Matter) => Promise<void>

/** What weighs a district's matters; what is usual there is counted beforehand, so that nothing is held meanwhile. */
export async function getWeigh(services: Services, district: string): Promise<Weigh> {
  const { reports, mean } = await usualOf(services, district)
  return async (db, { id, place }) => {
    const reporters = await countReporters(db, district, id)
    const areaReports = reports.get(communityOf(place.area)) ?? 0
    await keepWeight(db, { district, id }, matterWeight({ reporters, areaReports, meanReports: mean }))
  }
}

async function usualOf(services: Services, district: string): Promise<Usual> {
  const known = usual.get(services) ?? new Map<string, Usual>()
  usual.set(services, known)
  const before = known.get(district)
  const now = services.now()
  if (before && now - before.at < freshFor) return before
  const reports = await listAreaReports(services.database.db, district, now - countingDays * day)
  const mean = Array.from(reports.values()).reduce((sum, each) => sum + each, 0) / Math.max(1, reports.size)
  const made = { reports, mean, at: now }
  known.set(district, made)
  return made
}
