import type { Actor, Carried, MatterKind, Role } from '@yiwang/kernel'

import { wholeArea, type District } from '../district/district.ts'
import type { Reporter } from '../matter/keep-matter-store.ts'
import type { FoundMatter } from '../matter/matter-store.ts'
import { moveMatter } from '../matter/move-matter.ts'
import { reportMatter } from '../matter/report-matter.ts'
import { requireUnits } from '../matter/require-units.ts'
import type { Reaching } from '../person/require-reach.ts'
import type { Services } from '../services.ts'

/** Who raises: a supervisor, or the platform itself. */
export type Raiser = Actor & Reaching & { readonly role: Extract<Role, 'supervisor' | 'system'> }

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
export async function raiseMatter(
  services: Services,
  { district, actor }: { readonly district: District; readonly actor: Raiser },
  raised: Raised,
): Promise<FoundMatter> {
  const { kind: matterKind, leadUnit, coUnits, ...said } = raised
  requireUnits(district, [leadUnit, ...coUnits])
  const reported = await reportMatter(services, district, {
    ...said,
    channel: 'desk',
    place: middleOf(district),
    evidence: [],
    matterKind,
    actor,
  })
  const found = { matter: reported.matter, head: reported.head }
  if (!reported.isNew) return found
  const { category, place } = reported.matter
  const accepted = await step(services, district, { found, actor, move: 'accept', carried: { category, place } })
  return step(services, district, { found: accepted, actor, move: 'dispatch', carried: { leadUnit, coUnits } })
}

interface Step {
  readonly found: FoundMatter
  readonly actor: Raiser
  readonly move: 'accept' | 'dispatch'
  readonly carried: Carried
}

function step(services: Services, district: District, { found, actor, move, carried }: Step): Promise<FoundMatter> {
  return moveMatter(services, district, { found, actor, intent: { move, carried } })
}

function middleOf(district: District) {
  const [lon, lat] = district.center
  return { lon, lat, area: wholeArea(district), address: '' }
}
