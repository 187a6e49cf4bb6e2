import type { MatterDetail } from '@yiwang/contract'
import { scopeOf, type Matter, type MatterEvent } from '@yiwang/kernel'

import { listNames, type KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatter, findReporter, listHistory, type FoundMatter } from './matter-store.ts'
import { presentDetail } from './present-matter.ts'

/** A matter that this person may see; refused as not found when it lies outside the scope. */
export async function requireMatter({ database }: Services, person: KeptPerson, id: string): Promise<FoundMatter> {
  const found = await findMatter(database.db, scopeOf(person), id)
  if (!found) throw new Refusal('matter.not_found')
  return found
}

/** The page of a matter for this person. */
export async function showMatter(services: Services, person: KeptPerson, matter: Matter): Promise<MatterDetail> {
  const { db } = services.database
  const history = await listHistory(db, matter.district, matter.id)
  const [reporter, names] = await Promise.all([
    findReporter(db, matter.district, matter.id),
    listNames(db, matter.district, idsIn(matter, history)),
  ])
  const district = services.districts.get(matter.district)
  return presentDetail({ matter, history, reporter }, { district, now: services.now(), names, person })
}

function idsIn(matter: Matter, history: readonly MatterEvent[]): readonly string[] {
  return [matter.claimedBy, matter.asked?.by, ...history.map(({ by }) => by)].filter((id) => id !== undefined)
}
