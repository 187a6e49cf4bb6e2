import type { MatterDetail } from '@yiwang/contract'
import { mayReadReporter, scopeOf, unitsOf, type Matter } from '@yiwang/kernel'

import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatter, getStory, type FoundMatter } from './matter-store.ts'
import { countOpenChildren, listLinked } from './linked-store.ts'
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
  const [{ history, reporter, names, isAlike }, linked, openChildren] = await Promise.all([
    getStory(db, matter.district, matter.id),
    listLinked(db, scopeOf(person), matter),
    matter.children === undefined ? 0 : countOpenChildren(db, matter),
  ])
  if (reporter) await noteReading(services, person, matter)
  const district = services.districts.get(matter.district)
  return presentDetail({ matter, history, reporter, linked, openChildren, isAlike }, { district, now: services.now(), names, person })
}

/** Who reads by duty who reported is noted before it is shown: once an hour, and never for a list. */
async function noteReading({ accessLog }: Services, person: KeptPerson, matter: Matter): Promise<void> {
  if (!mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })) return
  const detail = { roles: person.roles.join(' '), status: matter.status }
  await accessLog.noteOncePerHour(matter.district, { by: person.id, kind: 'reporter_read', matter: matter.id, detail })
}
