import { compileFormula, scaleOf, type Pledge, type PledgeMeasure, type Question, type Reading } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { dayAfter, startOf } from '../district/local-time.ts'
import { wholeScope } from '../duplicate/whole-scope.ts'
import { listAnswers } from '../indicator/list-answers.ts'
import { definitionOf } from '../indicator/roll-up/definition.ts'
import type { Services } from '../services.ts'
import { listReadings, type KeptReading } from '../statistic/statistic-store.ts'
import { sumUp } from './sum-up.ts'

/** A reading with where it comes from; without a source it was counted here. */
export interface SourcedReading extends Reading {
  readonly source: string | null
  readonly file: string | null
  /** Who entered it and when, for one that was. */
  readonly by: string | null
  readonly at: number | null
}

const counted = { source: null, file: null, by: null, at: null } as const

/** As of when is asked: the end of a day of the district. */
export interface AsOf {
  readonly day: string
  /** The first moment after it. */
  readonly end: Date
}

type Of = (pledge: Pledge) => Promise<readonly SourcedReading[]>

/** What measures each pledge, as it was known at the end of a day. Answers how to read one; the series of all are read at once. */
export async function readMeasures(
  services: Services,
  district: District,
  { asOf, pledges }: { readonly asOf: AsOf; readonly pledges: readonly Pledge[] },
): Promise<Of> {
  const statistics = [...new Set(pledges.flatMap(({ measure }) => statisticsOf(measure)))]
  const kept = await listReadings(services.database.db, district.code, { statistics, until: asOf.end })
  const series = Map.groupBy(
    kept.filter(({ on }) => on <= asOf.day),
    ({ statistic }) => statistic,
  )
  return (pledge) => readPledge({ services, district, asOf, series }, pledge)
}

interface Reader {
  readonly services: Services
  readonly district: District
  readonly asOf: AsOf
  readonly series: ReadonlyMap<string, readonly KeptReading[]>
}

function statisticsOf(measure: PledgeMeasure | null): readonly string[] {
  if (measure?.kind === 'statistic') return [measure.statistic]
  if (measure?.kind !== 'formula') return []
  return measure.terms.flatMap((term) => (term.from === 'statistic' ? [term.statistic] : []))
}

async function readPledge(reader: Reader, pledge: Pledge): Promise<readonly SourcedReading[]> {
  const { measure, target } = pledge
  if (measure?.kind === 'statistic') return readSeries(reader, pledge, measure.statistic)
  if (measure?.kind === 'indicator')
    return readIndicator(reader, pledge, { question: measure.question, scale: scaleOf(measure.question, target?.unit ?? '') })
  if (measure?.kind !== 'formula') return []
  const terms = await Promise.all(
    measure.terms.map(async (term) => ({
      name: term.name,
      readings:
        term.from === 'statistic'
          ? readSeries(reader, pledge, term.statistic)
          : await readIndicator(reader, pledge, { question: term.question, scale: 1 }),
    })),
  )
  return computeFormula(measure.expression, terms)
}

function readSeries({ series }: Reader, { from }: Pledge, statistic: string): readonly SourcedReading[] {
  const readings = series.get(statistic) ?? []
  return readings.filter(({ on }) => on >= from).map(({ on, value, source, file, by, at }) => ({ on, value, source, file, by, at }))
}

/** A question over the district's matters from the pledge's first day on: at each month's end, and on the day asked for. */
async function readIndicator(
  { services, district, asOf }: Reader,
  { from, due }: Pledge,
  { question, scale }: { readonly question: Question; readonly scale: number },
): Promise<readonly SourcedReading[]> {
  const last = asOf.day < due ? asOf.day : due
  if (last < from) return []
  const { timeZone, calendar } = district
  const [start, end] = [from, dayAfter(last)].map((day) => new Date(startOf(timeZone, day))) as [Date, Date]
  const range = { scope: wholeScope(district.code), on: question.on, from: start, to: end, filters: [], now: end, timeZone, calendar }
  const { rows, total } = await listAnswers(services.database.db, range, {
    measures: [question.measure],
    apart: { side: question.side, by: 'month' },
    definition: definitionOf(district),
  })
  const months = new Map(rows.map(({ key, answers: [answer] }) => [key ?? '', answer ?? { counted: 0, of: 0 }]))
  const readings = sumUp(question.measure, { months, total: total[0], from, last })
  return readings.map(({ on, value }) => ({ on, value: value * scale, ...counted }))
}

/** The formula on every day on which one of its terms has a reading, with the latest of each; from when all have one. */
function computeFormula(
  expression: string,
  terms: readonly { readonly name: string; readonly readings: readonly SourcedReading[] }[],
): readonly SourcedReading[] {
  const formula = compileFormula(
    expression,
    terms.map(({ name }) => name),
  )
  if (!formula.ok) return []
  const days = [...new Set(terms.flatMap(({ readings }) => readings.map(({ on }) => on)))].toSorted()
  return days.flatMap((on) => {
    const values = terms.flatMap(({ name, readings }) => {
      const latest = readings.findLast((reading) => reading.on <= on)
      return latest ? [[name, latest.value] as const] : []
    })
    const value = values.length === terms.length ? formula.value(Object.fromEntries(values)) : null
    return value === null ? [] : [{ on, value, ...counted }]
  })
}
