import { statisticImportBounds, type StatisticImport } from '@yiwang/contract'
import type { Kysely } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import { localTime } from '../../district/local-time.ts'
import type { KeptPerson } from '../../person/person-store.ts'
import { Refusal } from '../../problem/refusal.ts'
import type { Services } from '../../services.ts'
import { readTable } from '../../table/read-table.ts'
import { addReadings, listReadings, listStatistics, lockStatistics } from '../statistic-store.ts'
import { makeSeriesFinder } from './find-series.ts'
import { planReadings, type PlannedReading } from './plan-readings.ts'
import type { ReadingEntry } from './read-entries.ts'

/** A table as it was sent: the bytes of its file, and whether it is applied. */
interface SentTable {
  readonly bytes: Uint8Array
  readonly apply: boolean
}

/**
 * Holds a table of readings against the series of the district and answers row by row. Where it is to be applied and no row is
 * refused, every new or corrected number is kept in one transaction. Refused with what `readTable` refuses, `statistic.no_head`,
 * `statistic.no_rows`, `table.too_many_rows`.
 */
export async function importReadings(services: Services, person: KeptPerson, { bytes, apply }: SentTable): Promise<StatisticImport> {
  const { db } = services.database
  const entries = await readRows(bytes)
  const at = services.now()
  if (!apply) return present(await plan(services, db, { person, entries, at }), false)
  return db.transaction().execute(async (within) => {
    await lockStatistics(within, person.district)
    const planned = await plan(services, within, { person, entries, at })
    const readings = planned.flatMap(({ reading }) => reading ?? [])
    const applied = readings.length > 0 && planned.every(({ answer }) => answer.outcome !== 'refused')
    const kept = readings.map((reading) => ({ ...reading, file: null, by: person.id, at }))
    if (applied) await addReadings(within, person.district, kept)
    return present(planned, applied)
  })
}

async function readRows(bytes: Uint8Array): Promise<readonly ReadingEntry[]> {
  const read = await readTable<readonly ReadingEntry[] | 'no_head'>(new URL('entries-worker.ts', import.meta.url), bytes)
  if (read === 'no_head') throw new Refusal('statistic.no_head')
  if (read.length === 0) throw new Refusal('statistic.no_rows')
  if (read.length > statisticImportBounds.rows) throw new Refusal('table.too_many_rows', { most: statisticImportBounds.rows })
  return read
}

interface Held {
  readonly person: KeptPerson
  readonly entries: readonly ReadingEntry[]
  /** Epoch milliseconds. */
  readonly at: number
}

async function plan({ districts }: Services, db: Kysely<Schema>, { person, entries, at }: Held): Promise<readonly PlannedReading[]> {
  const { code, timeZone } = districts.get(person.district)
  const find = makeSeriesFinder(await listStatistics(db, code))
  const named = new Set(
    entries.flatMap(({ cells }) => {
      const found = find(cells.series)
      return typeof found === 'string' ? [] : [found.code]
    }),
  )
  const kept = await listReadings(db, code, { statistics: [...named], until: new Date(at + 1) })
  return planReadings(entries, { find, kept, person, today: localTime(timeZone, at).day })
}

function present(planned: readonly PlannedReading[], applied: boolean): StatisticImport {
  return { applied, rows: planned.map(({ answer }) => answer) }
}
