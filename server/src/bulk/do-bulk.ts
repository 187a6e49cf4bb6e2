import type { BulkRequest, BulkResult } from '@yiwang/contract'
import { draftEvent, isAllowed, scopeOf, type Carried, type EventBody, type Matter, type MoveId } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { findMatter, type FoundMatter } from '../matter/matter-store.ts'
import { keepDecision, moveMatter, requireVersion } from '../matter/move-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepSteps } from './bulk-store.ts'
import { inTurn } from './in-turn.ts'
import { outcomeOf, resultOf } from './outcome.ts'

type Asked = BulkRequest['matters'][number]

/**
 * Does one thing to many matters: each is decided on its own by the table of moves, at the version that was seen, so that
 * whatever somebody else has touched meanwhile is refused and left alone. What was done can be taken back.
 */
export async function doBulk(services: Services, person: KeptPerson, request: BulkRequest): Promise<BulkResult> {
  const district = services.districts.get(person.district)
  const doing = { person, district, request }
  const outcomes = await inTurn(
    request.matters,
    (asked) => outcomeOf(asked.id, () => doAsked(services, doing, asked)),
    request.action === 'merge',
  )
  const result = resultOf(outcomes)
  const bulk = { district: district.code, bulk: request.bulk, person: person.id, action: request.action, at: services.now() }
  const steps = result.done.map(({ id, version }) => ({ matter: id, seq: version }))
  if (request.action !== 'claim' && request.action !== 'release') await keepSteps(services.database.db, bulk, steps)
  return result
}

interface Doing {
  readonly person: KeptPerson
  readonly district: District
  readonly request: BulkRequest
}

async function doAsked(services: Services, doing: Doing, asked: Asked): Promise<Matter> {
  const found = await findMatter(services.database.db, scopeOf(doing.person), asked.id)
  if (!found) throw new Refusal('matter.not_found')
  requireVersion(found.matter, asked.version)
  return (await doOne(services, doing, found)).matter
}

function doOne(services: Services, doing: Doing, found: FoundMatter): Promise<FoundMatter> {
  const { person, district, request } = doing
  const { action } = request
  if (action === 'reply') return keepWord(services, doing, found)
  if (action === 'claim' || action === 'release') return keepClaim(services, doing, found)
  const intent = { move: action satisfies MoveId, carried: carriedFor(found.matter, request) }
  return moveMatter(services, district, { found, actor: person, intent })
}

/** What the move carries on this matter: what was said for all, and what the rules say of this one. */
function carriedFor({ category, place, suggestion }: Matter, { action, carried }: BulkRequest): Carried {
  const said = Object.fromEntries(Object.entries(carried).filter(([, value]) => value !== undefined)) as Carried
  if (action === 'accept') return { category, place, ...said }
  if (action !== 'dispatch' || said.leadUnit !== undefined || !suggestion) return said
  return { ...said, leadUnit: suggestion.leadUnit, coUnits: suggestion.coUnits, rule: suggestion.rule }
}

function keepWord(services: Services, { person, district, request }: Doing, found: FoundMatter): Promise<FoundMatter> {
  if (!isAllowed(person, 'matter.reply')) throw new Refusal('permission.denied', { permission: 'matter.reply' })
  if (request.text === undefined) throw new Refusal('matter.needs_reason')
  return keepEvent(services, { person, district, found }, { kind: 'replied', text: request.text })
}

function keepClaim(services: Services, { person, district, request }: Doing, found: FoundMatter): Promise<FoundMatter> {
  const { claimedBy } = found.matter
  if (claimedBy !== undefined && claimedBy !== person.id) throw new Refusal('matter.claimed_by_other')
  const isClaim = request.action === 'claim'
  if ((claimedBy === person.id) === isClaim) return Promise.resolve(found)
  return keepEvent(services, { person, district, found }, { kind: isClaim ? 'claimed' : 'released' })
}

/** Keeps an event that a person may write on a matter whatever its status. */
function keepEvent(
  services: Services,
  of: { readonly person: KeptPerson; readonly district: District; readonly found: FoundMatter },
  body: EventBody,
): Promise<FoundMatter> {
  const { person, district, found } = of
  const [role = 'system'] = person.roles
  return keepDecision(services, district, { found, decide: ({ at }) => draftEvent(found.matter, { ...person, role }, { at, body }) })
}
