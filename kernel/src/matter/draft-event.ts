import type { Role } from '../person/role.ts'
import type { Actor } from './actor.ts'
import type { EventBody, EventDraft } from './event.ts'
import type { Matter } from './matter.ts'

/** The next event of a matter, before it is chained. */
export function draftEvent(
  matter: Pick<Matter, 'district' | 'id' | 'version'>,
  actor: Actor & { readonly role: Role },
  what: { readonly at: number; readonly body: EventBody },
): EventDraft {
  const unit = actor.unit === undefined ? {} : { unit: actor.unit }
  return { district: matter.district, matter: matter.id, seq: matter.version + 1, by: actor.id, role: actor.role, ...unit, ...what }
}
