import type { ComparedIndicator, ComparisonQuery, ReportComparison } from '@yiwang/contract'
import { figuresAt, indicatorOf, listIndicators, type Figure, type IndicatorPair, type Report } from '@yiwang/report'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { readKept } from './read-kept.ts'
import { findReport, listReports, type KeptReport } from './report-store.ts'

/** So many reports are read for one answer at most. */
const mostReports = 12
/** Without a question the reports of so many years are compared. */
const usualYears = 2

/**
 * Indicators of several reports side by side: what each says was reached and what it plans, those that most of them have first.
 * Refused with `report.not_found`.
 */
export async function compareReports(services: Services, district: District, query: ComparisonQuery): Promise<ReportComparison> {
  const kept = await choose(services, district, query)
  const pairs = kept.map((one) => listCompared(readKept(one)))
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
  return all.flatMap(({ id, year }) => (wanted.includes(year) ? [id] : [])).slice(0, mostReports)
}

/** The indicators of which a report tells both, and its headline targets of which it tells only what is planned. */
function listCompared(report: Report): readonly IndicatorPair[] {
  const linked = listIndicators(report)
  const there = new Set(linked.flatMap(({ planned }) => planned))
  const targets = report.pledges.filter(({ kind }) => kind === 'target')
  const planned = targets.flatMap(({ figures }) => figuresAt(report, figures)).filter((figure) => !there.has(figure))
  return [...linked, ...planned.map((figure) => ({ subject: figure.subject, measure: figure.measure, done: [], planned: [figure] }))]
}

function sideBySide(reports: readonly (readonly IndicatorPair[])[]): ComparedIndicator[] {
  const rows = new Map<string, ComparedIndicator>()
  for (const [place, pairs] of reports.entries())
    for (const { subject, measure, done, planned } of pairs) {
      const key = `${measure} ${indicatorOf(subject)}`
      const row = rows.get(key) ?? { name: subject, measure, reports: 0, cells: reports.map(() => ({ done: [], planned: [] })) }
      rows.set(key, row)
      const cell = row.cells[place]
      if (!cell) continue
      cell.done.push(...done.map(presentFigure))
      cell.planned.push(...planned.map(presentFigure))
    }
  const counted = [...rows.values()].map((row) => ({ ...row, reports: row.cells.filter(isFilled).length }))
  return counted.toSorted((one, other) => other.reports - one.reports)
}

function isFilled({ done, planned }: ComparedIndicator['cells'][number]): boolean {
  return done.length + planned.length > 0
}

function presentFigure({ raw, op, low, high, unit, stretch, start, end }: Figure): ComparedIndicator['cells'][number]['done'][number] {
  return { raw, op, low, high, unit, stretch, start, end }
}
