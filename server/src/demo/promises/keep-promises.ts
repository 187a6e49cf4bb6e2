import type { Actor, Passage, PledgeEventBody, PledgeTerms, PlannedNode, Unit } from '@yiwang/kernel'
import { lengthInCodePoints, read, type Report } from '@yiwang/report'
import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'

import type { Schema } from '../../database/schema.ts'
import type { FileShelf } from '../../file/file-shelf.ts'
import { keepAct } from '../../pledge/keep-act.ts'
import { keepNewPledge } from '../../pledge/pledge-store.ts'
import { addReadings, keepStatistic } from '../../statistic/statistic-store.ts'
import { dismiss } from '../../work-report/dismissal-store.ts'
import { listFound } from '../../work-report/found-pledges.ts'
import { keepReport, type KeptReport } from '../../work-report/report-store.ts'
import { draftAccepted } from '../../work-report/take-in.ts'
import { chanceOf } from '../chance.ts'
import { breakdown, type Row } from './breakdown.ts'
import { writeReport } from './report-text.ts'
import { demoSeries, valueAt } from './series.ts'

type Db = Kysely<Schema>

/** A district's promises before they are kept: its report as a file on the shelf. */
export interface Promises {
  readonly district: string
  readonly timeZone: string
  readonly units: ReadonlyMap<string, Unit>
  readonly year: number
  readonly file: string
  readonly until: number
  readonly seed: number
}

/** Who enters the numbers of the demo. */
const statistician = 'statistics'

const supervisor: Actor & { readonly unit: string } = { id: 'supervisor', roles: ['supervisor'], unit: 'supervision' }

/** The year whose report the demo keeps: congresses meet early in the year, so until March it is last year's. */
export function yearOfPromises(today: string): number {
  const { year, month } = Temporal.PlainDate.from(today)
  return month < 3 ? year - 1 : year
}

/** Puts the demo's report on the shelf, as if it had been sent. */
export async function shelveReport(shelf: FileShelf, year: number): Promise<string> {
  return shelf.put(Buffer.from(writeReport(year)))
}

/**
 * Keeps what the demo district promised, as it would have come about: the report taken in after the congress, its pledges
 * accepted and broken down in February, numbers and proofs month by month up to now.
 */
export async function keepPromises(db: Db, promises: Promises): Promise<void> {
  const { district, year } = promises
  const text = writeReport(year)
  const name = `${year}年政府工作报告（演示）.txt`
  const report = read({ name, text, origins: [] })
  const madeAt = momentOf(promises, `${year}-01-26`)
  const kept: KeptReport = {
    id: idFrom(`report ${district} ${year}`),
    year,
    place: null,
    revision: 1,
    name,
    title: report.title,
    file: promises.file,
    text,
    madeBy: supervisor.id,
    madeAt,
  }
  await keepReport(db, district, kept)
  await keepSeries(db, promises)
  const found = listFound(report, year, { units: promises.units, decided: { taken: [], dismissed: [] } })
  const places = breakdown.map((row) => placeOf(report, row))
  const taken = places.map((place) => found.find((one) => one.start <= place && place < one.end))
  await dismiss(
    db,
    { district, report: kept.id },
    { stretches: found.filter((one) => !taken.includes(one)), by: supervisor.id, at: new Date(madeAt) },
  )
  for (const [index, row] of breakdown.entries()) {
    const one = taken[index]
    if (!one) throw new Error(`the demo's report has no pledge ${row.words}`)
    // One after the other: a transaction is one connection.
    // eslint-disable-next-line no-await-in-loop
    await keepPledge(db, promises, { row, review: { kept, report, found }, passage: one, number: index + 1 })
  }
}

interface Work {
  readonly row: Row
  readonly review: { readonly kept: KeptReport; readonly report: Report; readonly found: ReturnType<typeof listFound> }
  readonly passage: Passage
  readonly number: number
}

async function keepPledge(db: Db, promises: Promises, { row, review, passage, number }: Work): Promise<void> {
  const { district, year } = promises
  const id = idFrom(`pledge ${district} ${year} ${row.words}`)
  const { start, end } = passage
  const accepted = draftAccepted(
    review,
    { start, end },
    { id, number, person: { ...supervisor, district }, at: momentOf(promises, `${year}-02-10`) },
  )
  let kept = await keepNewPledge(db, accepted, year)
  for (const [day, body] of actsOf(row, year)) {
    const at = momentOf(promises, day)
    // What lies ahead has not happened yet.
    if (Temporal.PlainDate.compare(day, todayOf(promises)) > 0) break
    // eslint-disable-next-line no-await-in-loop
    kept = await keepAct(db, kept, { body, acting: { actor: supervisor, at, today: todayOf(promises) } })
  }
}

/** What is decided and proven of a pledge, day by day. */
function actsOf(
  { lead, co = [], measure, nodes = [], more }: Row,
  year: number,
): readonly (readonly [day: string, body: PledgeEventBody])[] {
  const planned: readonly PlannedNode[] = nodes.map(({ month, words }, index) => ({
    id: `n${index + 1}`,
    by: endOf(year, month),
    words,
    value: null,
  }))
  const terms: Partial<PledgeTerms> = { leadUnit: lead, coUnits: co, measure, nodes: planned, ...more }
  const proofs = nodes.flatMap(({ words, reached }, index) => {
    if (reached === undefined) return []
    const on = Temporal.PlainDate.from(endOf(year, reached)).subtract({ days: 6 }).toString()
    return [[on, { kind: 'proven', proof: { node: `n${index + 1}`, on, words: `${words}，现场核验单`, file: null } }] as const]
  })
  const filed = `${year}-05-15`
  const documents =
    measure?.kind === 'document'
      ? [[filed, { kind: 'proven', proof: { node: null, on: filed, words: '正式印发文件', file: null } }] as const]
      : []
  return [[`${year}-02-20`, { kind: 'changed', terms }], ...proofs, ...documents]
}

async function keepSeries(db: Db, promises: Promises): Promise<void> {
  const { district, year, until, seed } = promises
  const readings = demoSeries.flatMap((series, index) => {
    const prng = chanceOf(seed, 71, index)
    const months = Array.from({ length: 12 }, (_, month) => ({
      on: endOf(year, month + 1),
      value: valueAt(series, month + 1, () => prng.next()),
    }))
    return months.flatMap(({ on, value }) => {
      const at = momentOf(promises, Temporal.PlainDate.from(on).add({ days: 9 }).toString())
      return at >= until ? [] : [{ statistic: series.code, on, value, source: series.source, file: null, by: statistician, at }]
    })
  })
  for (const { course: _, digits: __, ...statistic } of demoSeries) {
    // eslint-disable-next-line no-await-in-loop
    await keepStatistic(db, district, statistic)
  }
  await addReadings(db, district, readings)
}

function placeOf({ text }: Report, { words }: Row): number {
  const at = text.indexOf(words)
  if (at === -1) throw new Error(`the demo's report does not say ${words}`)
  return lengthInCodePoints(text.slice(0, at))
}

/** Ten in the morning of a day, or now where that has not come. */
function momentOf({ timeZone, until }: Promises, day: string): number {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '10:00' }).epochMilliseconds
  return Math.min(at, until)
}

function todayOf({ timeZone, until }: Promises): string {
  return Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

function endOf(year: number, month: number): string {
  return Temporal.PlainYearMonth.from({ year, month }).toPlainDate({ day: 31 }).toString()
}

/** The same id for the same words, so that two demos are the same. */
function idFrom(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
