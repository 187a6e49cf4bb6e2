import type { Role } from '../person/role.ts'
import { succeed, type Result } from '../result.ts'
import type { Actor } from './actor.ts'
import { freshClock } from './clocks-after.ts'
import { draftEvent } from './draft-event.ts'
import type { EventDraft } from './event.ts'
import type { MatterKind } from './kind.ts'
import type { Channel, Matter, Place } from './matter.ts'
import type { World } from './world.ts'

/** What somebody reports, already checked at the border and placed in its grid. */
export interface Report {
  readonly district: string
  readonly id: string
  readonly number: string
  readonly channel: Channel
  readonly category: string
  readonly description: string
  readonly place: Place
  readonly reporter?: string
  /** The matter that it is split off from. */
  readonly parent?: string
  /** What it is, if it is no request, and the pledge for which it was raised. */
  readonly matterKind?: MatterKind
  readonly pledge?: string
  readonly evidence: Matter['evidence']
}

/**
 * The first event of a matter: who the dispatch table would send it to, and the clock for accepting it. Refused with
 * `time.outside_calendar` or `rule.no_row` when the district's rules do not reach.
 */
export function decideReport(report: Report, actor: Actor & { readonly role: Role }, world: World): Result<EventDraft> {
  const { district, id, ...said } = report
  const suggestion = world.suggest({ ...said, at: world.at })
  const clock = freshClock({ category: report.category, place: report.place }, 'accept', world)
  if (!clock.ok) return clock
  const body = { kind: 'reported' as const, ...said, ...(suggestion && { suggestion }), clocks: { clock: clock.value } }
  return succeed(draftEvent({ district, id, version: 0 }, actor, { at: world.at, body }))
}
