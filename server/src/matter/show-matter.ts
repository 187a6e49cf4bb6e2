import type { MatterDetail } from '@yiwang/contract'
import { mayReadReporter, scopeOf, unitsOf, type Matter } from '@yiwang/kernel'

import { wholeScope } from '../duplicate/whole-scope.ts'
import { nameOf, type KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { countOpenChildren, listLinked } from './linked-store.ts'
import { hasEnded } from './matter-columns.ts'
import { findMatter, type FoundMatter } from './matter-store.ts'
import { presentDetail } from './present-matter.ts'
import { findTold, type ToldMatter } from './told-matter-store.ts'

/** A matter that this person may see; refused as not found when it lies outside the scope. */
export async function requireMatter({ database }: Services, person: KeptPerson, id: string): Promise<FoundMatter> {
  const found = await findMatter(database.db, scopeOf(person), id)
  if (!found) throw new Refusal('matter.not_found')
  return found
}

/** The same with its story. */
export async function requireTold({ database }: Services, person: KeptPerson, id: string): Promise<ToldMatter> {
  const told = await findTold(database.db, scopeOf(person), id)
  if (!told) throw new Refusal('matter.not_found')
  return told
}

/**
 * The story after a change by this person. An event that was kept upon the version that was read is all that the story
 * lacks; anything else is read anew, wherever the matter lies now.
 */
export async function tellOn({ database }: Services, person: KeptPerson, { before, after }: Told): Promise<ToldMatter> {
  if (after.matter === before.matter) return before
  const { matter, head, event } = after
  if (event && event.by === person.id && event.seq === before.matter.version + 1 && event.seq === matter.version) {
    const { history, names } = before.story
    return {
      matter,
      head,
      story: {
        ...before.story,
        history: [...history, event],
        names: new Map([...names, [person.id, nameOf({ name: person.name, name_en: person.nameEn })]]),
      },
    }
  }
  const told = await findTold(database.db, wholeScope(matter.district), matter.id)
  if (!told) throw new Refusal('matter.not_found')
  return { ...told, matter }
}

interface Told {
  readonly before: ToldMatter
  readonly after: FoundMatter
}

/** The page of a matter for this person. */
export async function showMatter(services: Services, person: KeptPerson, { matter, story }: ToldMatter): Promise<MatterDetail> {
  const { db } = services.database
  const { history, names, reporter, hasAlike } = story
  const [linked, openChildren] = await Promise.all([
    listLinked(db, scopeOf(person), matter),
    matter.children === undefined ? 0 : countOpenChildren(db, matter),
  ])
  if (reporter) await noteReading(services, person, matter)
  const district = services.districts.get(matter.district)
  const isAlike = hasAlike && !hasEnded(matter)
  return presentDetail({ matter, history, reporter, linked, openChildren, isAlike }, { district, now: services.now(), names, person })
}

/** Who reads by duty who reported is noted before it is shown: once an hour, and never for a list. */
async function noteReading({ accessLog }: Services, person: KeptPerson, matter: Matter): Promise<void> {
  if (!mayReadReporter(person, { status: matter.status, units: unitsOf(matter) })) return
  const detail = { roles: person.roles.join(' '), status: matter.status }
  await accessLog.noteOncePerHour(matter.district, { by: person.id, kind: 'reporter_read', matter: matter.id, detail })
}
