import type { ReportReview, ReportRow, TakenPledge } from '@yiwang/contract'
import type { Pledge, Stretch } from '@yiwang/kernel'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { District } from '../district/district.ts'
import { listPledges } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { listDismissals } from './dismissal-store.ts'
import { listFound } from './found-pledges.ts'
import { readKept } from './read-kept.ts'
import { findReport, type KeptReport } from './report-store.ts'
import type { Review } from './take-in.ts'

/** A report of the district; refused with `report.not_found`. */
export async function requireReport(db: Kysely<Schema>, district: string, id: string): Promise<KeptReport> {
  const kept = await findReport(db, district, id)
  if (!kept) throw new Refusal('report.not_found')
  return kept
}

/** What of a report was decided: the pledges taken in from it, and the passages that are none. */
interface Decisions {
  readonly pledges: readonly Pledge[]
  readonly dismissed: readonly Stretch[]
}

/** A report read anew, with what is found in it and what was decided. */
export async function reviewReport({ database: { db } }: Services, district: District, id: string): Promise<Review & Decisions> {
  const kept = await requireReport(db, district.code, id)
  const [pledges, dismissed] = await Promise.all([listPledges(db, district.code, { report: id }), listDismissals(db, district.code, id)])
  const report = readKept(kept)
  const taken = pledges.filter(({ passage, isWithdrawn }) => !passage.isLost && !isWithdrawn).map(({ passage }) => passage)
  const found = listFound(report, kept.year, { units: district.units, decided: { taken, dismissed } })
  return { kept, report, found, pledges, dismissed }
}

/** A report in a list. */
export function presentReport(kept: Omit<KeptReport, 'text'>, counts: { readonly pledges: number; readonly dismissed: number }): ReportRow {
  const { id, year, title, name, place, file, madeBy, madeAt, revision } = kept
  return { id, year, title, name, place, file, madeBy, madeAt, revision, ...counts }
}

/** A report as the review screen shows it. */
export function presentReview({ kept, report, found, pledges, dismissed }: Review & Decisions): ReportReview {
  const taken = pledges.filter(({ isWithdrawn }) => !isWithdrawn)
  return {
    ...presentReport(kept, { pledges: taken.length, dismissed: dismissed.length }),
    text: report.text,
    sections: report.sections.map(({ part, headings, start, end }) => ({ part, headings: [...headings], start, end })),
    found: [...found],
    taken: taken.map((pledge) => presentTaken(pledge)),
  }
}

function presentTaken(pledge: Pledge): TakenPledge {
  const { id, number, version, kind, subject, livelihood, target, due, dueWords, leadUnit, passage } = pledge
  return { id, number, version, kind, subject, livelihood, target, due, dueWords, leadUnit, ...passage }
}
