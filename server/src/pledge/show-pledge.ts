import type { PledgeBoard, PledgeView } from '@yiwang/contract'
import { listPledgeActs, replayPledge, type Pledge } from '@yiwang/kernel'

import { listNames, type KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { asOfDay, listPledgesAsOf, measurePledges } from './measure-pledges.ts'
import { findPledge, listPledgeHistory, listPledges, listPledgeYears } from './pledge-store.ts'
import { presentPledge, presentPledgeView } from './present-pledge.ts'

/** The pledges of a year as of a day; of the newest year without one. */
export async function showBoard(
  services: Services,
  { district: code }: KeptPerson,
  asked: { readonly year?: number | undefined; readonly asOf?: string | undefined },
): Promise<PledgeBoard> {
  const district = services.districts.get(code)
  const years = await listPledgeYears(services.database.db, code)
  const asOf = asOfDay(services, district, asked.asOf)
  const year = asked.year ?? years[0] ?? Number(asOf.day.slice(0, 4))
  const pledges = await listPledgesAsOf(services, district, { year, asOf: asked.asOf })
  const measured = await measurePledges(services, district, { asOf, pledges })
  return { year, asOf: asOf.day, years: [...years], pledges: measured.map((each) => presentPledge(each)) }
}

/** A pledge as it was known at the end of a day; refused with `pledge.not_found`, also before it was taken in. */
export async function showPledge(
  services: Services,
  person: KeptPerson,
  { id, asOf: asked }: { readonly id: string; readonly asOf?: string | undefined },
): Promise<PledgeView> {
  const { db } = services.database
  const district = services.districts.get(person.district)
  const asOf = asOfDay(services, district, asked)
  const all = await listPledgeHistory(db, person.district, id)
  const history = all.filter(({ at }) => at < asOf.end.getTime())
  const pledge = replayPledge(history)
  if (!pledge) throw new Refusal('pledge.not_found')
  const [[measured], family] = await Promise.all([
    measurePledges(services, district, { asOf, pledges: [pledge] }),
    listPledges(db, person.district, { report: pledge.report }),
  ])
  if (!measured) throw new Refusal('pledge.not_found')
  const names = await listNames(db, person.district, peopleIn([...history, ...measured.readings]))
  const children = family.filter(({ parent }) => parent === id).map((child) => child.id)
  const acts = asOf.isToday ? listPledgeActs(pledge, person) : []
  return presentPledgeView(measured, { history, names, children, acts, asOf: asOf.day })
}

function peopleIn(told: readonly { readonly by: string | null }[]): readonly string[] {
  return [...new Set(told.flatMap(({ by }) => by ?? []))]
}

/** A pledge to be acted upon, with its last link; refused with `pledge.not_found`. */
export async function requirePledge({ database }: Services, district: string, id: string): Promise<{ pledge: Pledge; head: string }> {
  const found = await findPledge(database.db, district, id)
  if (!found) throw new Refusal('pledge.not_found')
  return found
}
