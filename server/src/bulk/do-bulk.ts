import type { BulkRequest, BulkResult } from '@yiwang/contract'
import { isAllowed, scopeOf, type Carried, type Matter, type MoveId } from '@yiwang/kernel'

import type { District } from '../district/district.ts'
import { definedOnly } from '../http/defined-only.ts'
import { makeQueue } from '../make-queue.ts'
import { keepOwn, type Change } from '../matter/change-matter.ts'
import { claimMatter } from '../matter/claim-matter.ts'
import { findMatter, type FoundMatter } from '../matter/matter-store.ts'
import { moveMatter, requireVersion } from '../matter/move-matter.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { keepSteps } from './bulk-store.ts'
import { outcomeOf, resultOf, widthFor } from './outcome.ts'

type Asked = BulkRequest['matters'][number]

/**
 * Does one thing to many matters: each is decided on its own by the table of moves, at the version that was seen, so that
 * whatever somebody else has touched meanwhile is refused and left alone. What was done can be taken back.
 */
export async function doBulk(services: Services, person: KeptPerson, request: BulkRequest): Promise<BulkResult> {
  const district = services.districts.get(person.district)
  const doing = { person, district, request }
  const inTurn = makeQueue(widthFor(request.action))
  const outcomes = await Promise.all(
    request.matters.map((asked) => inTurn(() => outcomeOf(asked.id, () => doAsked(services, doing, asked)))),
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
  const change = { person, district, found, key: {} }
  if (action === 'reply') return keepWord(services, doing, change)
  if (action === 'claim' || action === 'release')
    return claimMatter(services, change, { claimed: action === 'claim', version: found.matter.version })
  const intent = { move: action satisfies MoveId, carried: carriedFor(found.matter, request) }
  return moveMatter(services, district, { found, actor: person, intent })
}

/** What the move carries on this matter: what was said for all, and what the rules say of this one. */
function carriedFor({ category, place, suggestion }: Matter, { action, carried }: BulkRequest): Carried {
  const said: Carried = definedOnly(carried)
  if (action === 'accept') return { category, place, ...said }
  if (action !== 'dispatch' || said.leadUnit !== undefined || !suggestion) return said
  return { ...said, leadUnit: suggestion.leadUnit, coUnits: suggestion.coUnits, rule: suggestion.rule }
}

function keepWord(services: Services, { request }: Doing, change: Change): Promise<FoundMatter> {
  if (!isAllowed(change.person, 'matter.reply')) throw new Refusal('permission.denied', { permission: 'matter.reply' })
  if (request.text === undefined) throw new Refusal('matter.needs_reason')
  return keepOwn(services, change, { kind: 'replied', text: request.text })
}
