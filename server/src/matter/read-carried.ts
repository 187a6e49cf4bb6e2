import type { MoveRequest } from '@yiwang/contract'
import { scopeOf, type Carried, type Matter } from '@yiwang/kernel'

import { requirePlace } from '../district/find-place.ts'
import { openingOf } from '../district/local-time.ts'
import { flagPieces } from '../file/flag-pieces.ts'
import { definedOnly } from '../http/defined-only.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatter } from './matter-store.ts'
import { requireCategory } from './report-matter.ts'

/** What was sent with a move, in the kernel's terms: placed, its files there, its target a matter that can take it. */
export async function readCarried(
  services: Services,
  person: KeptPerson,
  asked: { sent: MoveRequest['carried']; matter: Matter },
): Promise<Carried> {
  const district = services.districts.get(person.district)
  const { position, evidence, target, until, rating, ...rest } = asked.sent
  if (target !== undefined) await requireTarget(services, person, target)
  if (rest.after !== undefined) await requireTarget(services, person, rest.after)
  if (rest.category !== undefined) requireCategory(district, rest.category)
  const { address } = asked.matter.place
  return {
    category: asked.matter.category,
    ...definedOnly(rest),
    place: position ? requirePlace(district, position, address) : asked.matter.place,
    ...(evidence && {
      evidence: await flagPieces(services, district, {
        pieces: evidence,
        matter: asked.matter,
        place: asked.matter.place,
        isByResident: false,
      }),
    }),
    ...definedOnly({ target, until: until === undefined ? undefined : openingOf(district.timeZone, until) }),
    ...(rating && { rating: definedOnly(rating) }),
    ...firedRule(asked.matter, rest.leadUnit),
  }
}

/** The dispatch row that spoke, when the unit is the one that it named. */
function firedRule({ suggestion }: Matter, leadUnit: string | undefined): Pick<Carried, 'rule'> {
  return suggestion && suggestion.leadUnit === leadUnit ? { rule: suggestion.rule } : {}
}

/** Another matter that is spoken of, to merge into or to wait for: one that this person sees, and that has not itself been merged or voided. */
async function requireTarget({ database }: Services, person: KeptPerson, id: string): Promise<void> {
  const target = await findMatter(database.db, scopeOf(person), id)
  if (!target || target.matter.status === 'merged' || target.matter.status === 'void')
    throw new Refusal('matter.merge_target', { target: id })
}
