import type { ReportUpload } from '@yiwang/contract'
import { v7 as makeId } from 'uuid'

import { nameOf } from '../file/file-shelf.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { openUpload } from './open-upload.ts'
import { findReportByFile, findReportOf, keepReport, type KeptReport } from './report-store.ts'
import { replaceText } from './replace-text.ts'
import { requireReport } from './review-report.ts'

/**
 * Takes a file in as a report of the year, or as the corrected text of one. Refused with what the reader refuses, and with
 * `report.same_file`, `report.no_year`, `report.year_taken`, `report.too_hard`.
 */
export async function takeReport(
  services: Services,
  person: KeptPerson,
  sent: ReportUpload & { readonly bytes: Uint8Array },
): Promise<string> {
  const { db } = services.database
  const { district } = person
  const known = await findReportByFile(db, district, nameOf(sent.bytes))
  if (known) throw new Refusal('report.same_file', { year: known.year })
  const opened = await openUpload(sent.bytes, sent.name)
  const file = await services.files.put(sent.bytes)
  const { text, title } = opened
  const content = { text, title, file, name: sent.name }
  if (sent.replaces !== undefined) {
    const before = await requireReport(db, district, sent.replaces)
    await replaceText(services, person, { before, content, basedOn: before.revision })
    return before.id
  }
  const year = sent.year ?? opened.year
  if (year === null) throw new Refusal('report.no_year')
  const at = services.now()
  const made = { id: makeId({ msecs: at }), year, place: sent.place ?? null, revision: 1, madeBy: person.id, madeAt: at }
  const report: KeptReport = { ...made, ...content }
  const isKept = await db.transaction().execute((within) => keepReport(within, district, report))
  if (!isKept) await refuseTaken(services, district, report)
  return report.id
}

async function refuseTaken({ database }: Services, district: string, { year, place }: KeptReport): Promise<never> {
  const there = await findReportOf(database.db, district, { year, place })
  throw new Refusal('report.year_taken', { year, ...(there && { report: there.id }) })
}
