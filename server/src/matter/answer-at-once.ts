import { hasRole } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findMatterById } from './matter-store.ts'
import { moveMatter } from './move-matter.ts'
import type { Reported } from './report-matter.ts'

/** Refuses a reply at once before anything is taken down: to what is no inquiry, or by somebody who is no receiver. */
export function requireInquiry(district: District, person: KeptPerson, category: string): void {
  if (!hasRole(person, 'receiver')) throw new Refusal('matter.wrong_role')
  if (district.categories.get(category)?.inquiry === false) throw new Refusal('matter.not_an_inquiry', { category })
}

/** Ends what was just taken down with what the caller was told. What came before under the same key has its end already. */
export async function answerAtOnce(
  services: Services,
  district: District,
  answered: { readonly reported: Reported; readonly person: KeptPerson; readonly reply: string },
): Promise<Reported> {
  const { reported, person, reply } = answered
  if (reported.matter.status !== 'reported') return reported
  const found = await findMatterById(services.database.db, district.code, reported.matter.id)
  if (!found) throw new Refusal('matter.not_found')
  const carried = { evidence: [{ kind: 'reply_record' as const, text: reply }] }
  const { matter, head } = await moveMatter(services, district, { found, actor: person, intent: { move: 'answer_at_once', carried } })
  return { ...reported, matter, head }
}
