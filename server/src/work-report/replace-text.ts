import type { Passage, Pledge } from '@yiwang/kernel'
import { cutByCodePoints } from '@yiwang/report'
import type { Kysely } from 'kysely'

import type { Schema } from '../database/schema.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { actingAt, keepAct } from '../pledge/keep-act.ts'
import { findPledge, listPledges } from '../pledge/pledge-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { carryPassages } from './carry-passages.ts'
import { dismiss, listDismissals, undismiss } from './dismissal-store.ts'
import { keepRevision, type KeptReport } from './report-store.ts'

/** The corrected text of a report, and the revision that it was made of. */
interface Correction {
  readonly before: KeptReport
  readonly content: Pick<KeptReport, 'text' | 'title' | 'file' | 'name'>
  readonly basedOn: number
}

/**
 * Puts a corrected text in the place of a report's. What was decided stays: pledges and dismissals are carried to where their
 * words stand now; a pledge whose words are gone says so. Refused with `report.changed_meanwhile`.
 */
export async function replaceText(services: Services, person: KeptPerson, { before, content, basedOn }: Correction): Promise<void> {
  const { district } = person
  const report = { ...before, ...content, revision: basedOn + 1, madeBy: person.id, madeAt: services.now() }
  await services.database.db.transaction().execute(async (within) => {
    if (!(await keepRevision(within, district, report))) throw new Refusal('report.changed_meanwhile')
    await carryDismissals(within, { district, before, after: report })
    const pledges = await listPledges(within, district, { report: before.id })
    const passages = carryPassages(
      before.text,
      report.text,
      pledges.map(({ passage }) => passage),
    )
    const cut = cutByCodePoints(report.text)
    for (const [index, pledge] of pledges.entries()) {
      const stretch = passages[index] ?? null
      const passage = stretch && { ...stretch, raw: cut(stretch.start, stretch.end) }
      // One after the other: a transaction is one connection.
      // eslint-disable-next-line no-await-in-loop
      if (hasMoved(pledge, passage)) await carry(within, services, { person, pledge, passage })
    }
  })
}

function hasMoved({ passage }: Pledge, to: Passage | null): boolean {
  if (to === null) return !passage.isLost
  return passage.isLost || passage.start !== to.start || passage.end !== to.end || passage.raw !== to.raw
}

interface Carried {
  readonly person: KeptPerson
  readonly pledge: Pledge
  readonly passage: Passage | null
}

async function carry(db: Kysely<Schema>, services: Services, { person, pledge, passage }: Carried): Promise<void> {
  const found = await findPledge(db, pledge.district, pledge.id)
  if (!found) return
  const acting = actingAt(services.districts.get(pledge.district), person, services.now())
  await keepAct(db, found, { body: { kind: 'carried', passage }, acting })
}

async function carryDismissals(
  db: Kysely<Schema>,
  { district, before, after }: { readonly district: string; readonly before: KeptReport; readonly after: KeptReport },
): Promise<void> {
  const dismissed = await listDismissals(db, district, before.id)
  const stretches = carryPassages(before.text, after.text, dismissed).filter((stretch) => stretch !== null)
  await undismiss(db, { district, report: before.id })
  await dismiss(db, { district, report: before.id }, { stretches, by: after.madeBy, at: new Date(after.madeAt) })
}
