import type { Carried, MatterKind, Role } from '@yiwang/kernel'

import { wholeArea, type District } from '../district/district.ts'
import type { Reporter } from '../matter/keep-matter-store.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { requireUnits } from '../matter/require-units.ts'
import type { KeptPerson } from '../person/person-store.ts'
import type { Services } from '../services.ts'

/** What the house raises by itself: a task to press for, or a proposal to answer; and who is to handle it. */
export interface Raised {
  readonly kind: Exclude<MatterKind, 'request'>
  readonly category: string
  readonly description: string
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly pledge?: string
  readonly reporter?: Reporter
  /** Who sent it and under which key, so that a repetition finds the first. */
  readonly key?: string
}

/**
 * Raises a matter that is no request and sends it to its unit, in the ordinary engine: reported, accepted, dispatched, each with
 * its event and its clock. It stands in the middle of the district, for it has no place of its own.
 */
export async function raiseMatter(services: Services, person: KeptPerson, raised: Raised): Promise<FoundMatter> {
  const district = services.districts.get(person.district)
  const { kind: matterKind, category, description, leadUnit, coUnits } = raised
  requireUnits(district, [leadUnit, ...coUnits])
  const role: Role = 'supervisor'
  const reported = await reportMatter(services, district, {
    channel: 'desk',
    category,
    description,
    place: middleOf(district),
    evidence: [],
    matterKind,
    actor: { id: person.id, roles: person.roles, role, ...(person.unit !== undefined && { unit: person.unit }) },
    ...(raised.pledge !== undefined && { pledge: raised.pledge }),
    ...(raised.reporter && { reporter: raised.reporter }),
    ...(raised.key !== undefined && { key: raised.key }),
  })
  const found = { matter: reported.matter, head: reported.head }
  if (!reported.isNew) return found
  const { place } = reported.matter
  const accepted = await step(services, { found, person, move: 'accept', carried: { category, place } })
  return step(services, { found: accepted, person, move: 'dispatch', carried: { leadUnit, coUnits } })
}

interface Step {
  readonly found: FoundMatter
  readonly person: KeptPerson
  readonly move: 'accept' | 'dispatch'
  readonly carried: Carried
}

function step(services: Services, { found, person, move, carried }: Step): Promise<FoundMatter> {
  return moveMatter(services, services.districts.get(person.district), { found, actor: person, intent: { move, carried } })
}

function middleOf(district: District) {
  const [lon, lat] = district.center
  return { lon, lat, area: wholeArea(district), address: '' }
}
