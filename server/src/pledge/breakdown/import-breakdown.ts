import type { BreakdownAnswer } from '@yiwang/contract'
import type { PledgeEventDraft } from '@yiwang/kernel'

import type { KeptPerson } from '../../person/person-store.ts'
import { Refusal } from '../../problem/refusal.ts'
import type { Services } from '../../services.ts'
import { actingAt } from '../keep-act.ts'
import { findPledge, keepPledgeEvent, listPledges } from '../pledge-store.ts'
import { yearOf } from '../measure-pledges.ts'
import { planImport } from './plan-import.ts'
import { readBreakdown } from './read-breakdown.ts'

/** A table as it was sent. */
interface SentTable {
  readonly bytes: Uint8Array
  readonly name?: string | undefined
  readonly year?: number | undefined
  readonly apply: boolean
}

/**
 * Holds a filled-in breakdown of tasks against the pledges of a year and answers row by row. Where it is to be applied and no row
 * is refused, every change is kept in one transaction; refused with what `readBreakdown` refuses and `pledge.changed_meanwhile`.
 */
export async function importBreakdown(services: Services, person: KeptPerson, sent: SentTable): Promise<BreakdownAnswer> {
  const { db } = services.database
  const district = services.districts.get(person.district)
  const entries = await readBreakdown(sent.bytes)
  const year = await yearOf(services, district, sent.year)
  const pledges = await listPledges(db, district.code, { year })
  const acting = actingAt(district, person, services.now())
  const planned = planImport(entries, { pledges, units: district.units, year, acting, reason: sent.name })
  const drafts = planned.flatMap(({ draft }) => draft ?? [])
  const applied = sent.apply && drafts.length > 0 && planned.every(({ answer }) => answer.outcome !== 'refused')
  if (applied) await keepAll(services, district.code, drafts)
  return { year, applied, rows: planned.map(({ answer }) => answer) }
}

async function keepAll({ database }: Services, district: string, drafts: readonly PledgeEventDraft[]): Promise<void> {
  await database.db.transaction().execute(async (within) => {
    for (const draft of drafts) {
      // One after the other: a transaction is one connection.
      // eslint-disable-next-line no-await-in-loop
      const found = await findPledge(within, district, draft.pledge)
      const isSame = found !== undefined && found.pledge.version === draft.seq - 1
      // eslint-disable-next-line no-await-in-loop
      if (!isSame || !(await keepPledgeEvent(within, found, draft))) throw new Refusal('pledge.changed_meanwhile')
    }
  })
}
