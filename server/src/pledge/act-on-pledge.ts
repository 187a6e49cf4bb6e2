import type { PledgeAct, PledgeActAsk } from '@yiwang/contract'
import type { Passage, Pledge, PledgeEventBody, PledgeTerms } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { listFiles } from '../file/file-store.ts'
import { definedOnly } from '../http/defined-only.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findStatistic } from '../statistic/statistic-store.ts'
import { cutPassage } from '../work-report/cut-passage.ts'
import { requireReport } from '../work-report/review-report.ts'
import { actingAt, keepAct } from './keep-act.ts'
import { listPledges } from './pledge-store.ts'
import { requirePledge } from './show-pledge.ts'

/**
 * Does something to a pledge, based on the version that the person saw. Refused with `pledge.changed_meanwhile`,
 * `pledge.wrong_parent`, `unit.unknown`, `statistic.unknown`, `file.not_found`, `report.passage_outside`, and what
 * `keepAct` refuses.
 */
export async function actOnPledge(
  services: Services,
  person: KeptPerson,
  { id, act, basedOn }: PledgeActAsk & { readonly id: string },
): Promise<void> {
  const found = await requirePledge(services, person.district, id)
  if (found.pledge.version !== basedOn) throw new Refusal('pledge.changed_meanwhile')
  const district = services.districts.get(person.district)
  const body = await toBody(services, { district, person, pledge: found.pledge }, act)
  await keepAct(services.database.db, found, { body, acting: actingAt(district, person, services.now()) })
}

interface Acting {
  readonly district: District
  readonly person: KeptPerson
  readonly pledge: Pledge
}

async function toBody(services: Services, acting: Acting, act: PledgeAct): Promise<PledgeEventBody> {
  if (act.kind === 'claimed') return { ...act, claim: { ...act.claim, unit: acting.person.unit ?? '' } }
  if (act.kind === 'proven') {
    await requireFile(services, acting, act.proof.file)
    return act
  }
  if (act.kind !== 'changed') return act
  const { passage, reason } = act
  const terms = definedOnly(act.terms) as Partial<PledgeTerms>
  await requireTerms(services, acting, terms)
  return {
    kind: 'changed',
    terms,
    ...(passage && { passage: await cutAgain(services, acting.pledge, passage) }),
    ...(reason !== undefined && { reason }),
  }
}

async function requireFile({ database }: Services, { district }: Acting, file: string | null): Promise<void> {
  if (file === null) return
  const known = await listFiles(database.db, district.code, [file])
  if (!known.has(file)) throw new Refusal('file.not_found')
}

async function requireTerms(services: Services, { district, pledge }: Acting, terms: Partial<PledgeTerms>): Promise<void> {
  const units = [...(terms.coUnits ?? []), ...(typeof terms.leadUnit === 'string' ? [terms.leadUnit] : [])]
  const stranger = units.find((unit) => !district.units.has(unit))
  if (stranger !== undefined) throw new Refusal('unit.unknown', { unit: stranger })
  if (typeof terms.parent === 'string') await requireParent(services, pledge, terms.parent)
  if (terms.measure) await requireSeries(services, district, terms.measure)
}

async function requireSeries({ database }: Services, district: District, measure: NonNullable<PledgeTerms['measure']>): Promise<void> {
  const terms = measure.kind === 'formula' ? measure.terms.flatMap((term) => (term.from === 'statistic' ? [term.statistic] : [])) : []
  const series = [...terms, ...(measure.kind === 'statistic' ? [measure.statistic] : [])]
  const found = await Promise.all(series.map((code) => findStatistic(database.db, district.code, code)))
  const missing = series.find((_, index) => found[index] === undefined)
  if (missing !== undefined) throw new Refusal('statistic.unknown', { statistic: missing })
}

/** A pledge stands under one of the same report that stands under none itself, and has none under it. */
async function requireParent({ database }: Services, pledge: Pledge, parent: string): Promise<void> {
  const family = await listPledges(database.db, pledge.district, { report: pledge.report })
  const above = family.find(({ id }) => id === parent)
  const isFit = above && above.id !== pledge.id && above.parent === null && !above.isWithdrawn
  if (!isFit || family.some((one) => one.parent === pledge.id)) throw new Refusal('pledge.wrong_parent')
}

async function cutAgain({ database }: Services, pledge: Pledge, stretch: Omit<Passage, 'raw'>): Promise<Passage> {
  const { text } = await requireReport(database.db, pledge.district, pledge.report)
  return cutPassage(text, stretch)
}
