import type { District } from '../district/district.ts'
import { listNames, nameIn, type KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findNewestVersion, keepVersion, type KeptVersion, type RuleTable } from './rule-table-store.ts'

/** What somebody wants the next version to be. */
interface AskedVersion {
  readonly basedOn: string
  readonly note: string
  readonly rows: readonly unknown[]
}

/** The newest version of a table, with the name of who made it; version 0 has no rows and stands for a table never written. */
export async function getNewestVersion({ database: { db } }: Services, table: RuleTable, district: string): Promise<KeptVersion> {
  const kept = await findNewestVersion(db, table, district)
  if (!kept) return { version: '0', note: '', madeAt: 0, madeBy: '', rows: [] }
  const names = await listNames(db, district, [kept.madeBy])
  return { ...kept, madeBy: nameIn(names, kept.madeBy).zh }
}

/** Publishes the next version of a table; refused, with the newest version, when somebody else published in between. */
export async function publishVersion(
  services: Services,
  table: RuleTable,
  next: { readonly district: District; readonly person: KeptPerson; readonly asked: AskedVersion },
): Promise<KeptVersion> {
  const { database, districts, now } = services
  const { asked, person } = next
  const district = next.district.code
  const kept = await keepVersion(database.db, table, {
    district,
    basedOn: asked.basedOn,
    note: asked.note,
    rows: asked.rows,
    madeBy: person.id,
    at: now(),
  })
  const newest = await getNewestVersion(services, table, district)
  if (!kept) throw new Refusal('rule.changed_meanwhile', { version: newest.version })
  await districts.refresh()
  return newest
}
