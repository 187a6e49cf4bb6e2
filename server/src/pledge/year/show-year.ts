import type { PledgeYear, PledgeYearRow } from '@yiwang/contract'
import { outcomeOf } from '@yiwang/kernel'

import type { District } from '../../district/district.ts'
import type { KeptPerson } from '../../person/person-store.ts'
import type { Services } from '../../services.ts'
import { presentFigure } from '../../work-report/present-figure.ts'
import { readKept } from '../../work-report/read-kept.ts'
import { findReport, findReportOf, type KeptReport } from '../../work-report/report-store.ts'
import { asOfDay, listPledgesAsOf, measurePledges, yearOf, type MeasuredPledge } from '../measure-pledges.ts'
import { presentPledge } from '../present-pledge.ts'
import { differs } from './differs.ts'
import { findTold, type ReadReport } from './find-told.ts'
import { isSameUnit } from './scaled-unit.ts'

/**
 * The pledges of a year (of the newest without one) with what came of them: measured up to the day asked for or the year's last,
 * from what was known at the end of the day asked for, so that a December number entered in January counts; with what the reports of
 * this year and the next say of the same indicators. A text of the next year's that was not there yet on that day says nothing.
 */
export async function showYear(
  services: Services,
  { district: code }: KeptPerson,
  asked: { readonly year?: number | undefined; readonly asOf?: string | undefined },
): Promise<PledgeYear> {
  const district = services.districts.get(code)
  const year = await yearOf(services, district, asked.year)
  const { day, end } = asOfDay(services, district, asked.asOf)
  const lastDay = `${year}-12-31`
  const measuredUntil = day < lastDay ? day : lastDay
  const pledges = await listPledgesAsOf(services, district, { year, asOf: asked.asOf })
  const measured = await measurePledges(services, district, { asOf: { day: measuredUntil, end }, pledges })
  const [own, found] = await Promise.all([year, year + 1].map((one) => findOwn(services, district, one)))
  const next = found && found.madeAt < end.getTime() ? found : undefined
  const reports = { own: own && readReport(own), next: next && readReport(next), day }
  return {
    year,
    measuredUntil,
    next: next ? { id: next.id, year: next.year, title: next.title } : null,
    pledges: measured.map((each) => presentRow(each, reports)),
  }
}

/** The district's own report of a year. */
async function findOwn({ database: { db } }: Services, { code }: District, year: number): Promise<KeptReport | undefined> {
  const found = await findReportOf(db, code, { year, place: null })
  return found && findReport(db, code, found.id)
}

function readReport(kept: KeptReport): ReadReport {
  return { id: kept.id, report: readKept(kept) }
}

interface Reports {
  readonly own: ReadReport | undefined
  readonly next: ReadReport | undefined
  /** The day on which it is judged what became of the pledges. */
  readonly day: string
}

function presentRow(measured: MeasuredPledge, { own, next, day }: Reports): PledgeYearRow {
  const { pledge, progress } = measured
  const { target } = pledge
  const before = own ? findTold(own.report, pledge, own) : []
  const said = next ? findTold(next.report, pledge, own) : []
  const latest = target && progress.latest
  const figure = before.find(({ unit }) => target !== null && isSameUnit(unit, target.unit)) ?? before[0]
  return {
    ...presentPledge(measured),
    outcome: outcomeOf(pledge, progress, day),
    before: figure ? presentFigure(figure) : null,
    said: said.map((one) => ({
      ...presentFigure(one),
      differs: latest !== null && differs(one, { value: latest.value, unit: target?.unit ?? '' }),
    })),
  }
}
