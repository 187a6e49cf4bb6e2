import { mostCompared, type ComparedIndicator, type ComparisonQuery, type ReportComparison } from '@yiwang/contract'
import { figuresAt, indicatorOf, listIndicators, namesOneThing, type Figure, type IndicatorPair, type Report } from '@yiwang/report'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { presentFigure } from './present-figure.ts'
import { readKept } from './read-kept.ts'
import { findReport, listReports, type KeptReport } from './report-store.ts'

/** Without a question the reports of so many years are compared. */
const usualYears = 2

/**
 * Indicators of several reports side by side: what each says was reached and what it plans, those that most of them have first.
 * Of a number that a report mentions in passing there is a row where another report has it too.
 * Refused with `report.not_found`.
 */
export async function compareReports(services: Services, district: District, query: ComparisonQuery): Promise<ReportComparison> {
  const kept = await choose(services, district, query)
  const pairs = kept.map((one) => listTold(readKept(one)))
  return {
    reports: kept.map(({ id, year, place, title }) => ({ id, year, place, title })),
    indicators: sideBySide(pairs),
  }
}

async function choose(
  { database: { db } }: Services,
  { code }: District,
  { reports, years }: ComparisonQuery,
): Promise<readonly KeptReport[]> {
  const ids = reports ?? (await listIds(db, code, years?.map(Number)))
  const found = await Promise.all([...new Set(ids)].map((id) => findReport(db, code, id)))
  return found.map((one) => {
    if (!one) throw new Refusal('report.not_found')
    return one
  })
}

/** The reports of these years, of the newest ones without. */
async function listIds(db: Kysely<Schema>, district: string, years: readonly number[] | undefined): Promise<readonly string[]> {
  const all = await listReports(db, district)
  const wanted = years ?? [...new Set(all.map(({ year }) => year))].slice(0, usualYears)
  return all.flatMap(({ id, year }) => (wanted.includes(year) ? [id] : [])).slice(0, mostCompared)
}

/** An indicator as a report tells it; one that does not lead is worth a row only beside another report's. */
interface Told extends IndicatorPair {
  readonly leads: boolean
}

/** The indicators of which a report tells both or that are its headline targets, which lead, and all others with a number. */
function listTold(report: Report): readonly Told[] {
  const linked = listIndicators(report)
  const targets = report.pledges.filter(({ kind }) => kind === 'target')
  const headline = new Set(targets.flatMap(({ figures }) => figuresAt(report, figures)))
  const there = new Set(linked.flatMap(({ done, planned }) => [...done, ...planned]))
  const others = report.figures.filter((figure) => !there.has(figure) && figure.op !== 'milestone')
  return [
    ...linked.map((pair) => ({ ...pair, leads: true })),
    ...others.flatMap((figure) => {
      const leads = headline.has(figure)
      return leads || namesOneThing(indicatorOf(figure.subject)) ? [{ ...pairOf(figure), leads }] : []
    }),
  ]
}

function pairOf(figure: Figure): IndicatorPair {
  const { subject, measure, when } = figure
  return { subject, measure, done: when === 'done' ? [figure] : [], planned: when === 'planned' ? [figure] : [] }
}

function sideBySide(reports: readonly (readonly Told[])[]): ComparedIndicator[] {
  const rows = new Map<string, ComparedIndicator>()
  const leading = new Set<string>()
  for (const [place, told] of reports.entries())
    for (const { subject, measure, done, planned, leads } of told) {
      const key = `${measure} ${indicatorOf(subject)}`
      const row = rows.get(key) ?? { name: subject, measure, reports: 0, cells: reports.map(() => ({ done: [], planned: [] })) }
      rows.set(key, row)
      if (leads) leading.add(key)
      const cell = row.cells[place]
      if (!cell) continue
      cell.done.push(...done.map(presentFigure))
      cell.planned.push(...planned.map(presentFigure))
    }
  const worth = [...rows].flatMap(([key, row]) => {
    const count = row.cells.filter(isFilled).length
    return count > 1 || leading.has(key) ? [{ ...row, reports: count }] : []
  })
  return worth.toSorted((one, other) => other.reports - one.reports)
}

function isFilled({ done, planned }: ComparedIndicator['cells'][number]): boolean {
  return done.length + planned.length > 0
}
