import { AnswerRequest, ClaimRequest, MatterDetail, MoveRequest, NoteRequest, type Evidence as SentEvidence } from '@yiwang/contract'
import { draftEvent, scopeOf, type Carried, type EventBody, type Matter } from '@yiwang/kernel'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { District } from '../district/district.ts'
import { requirePlace } from '../district/find-place.ts'
import { listFileTypes } from '../file/file-store.ts'
import type { App } from '../http/app.ts'
import { readIdempotencyKey } from '../http/idempotency-key.ts'
import type { KeptPerson } from '../person/person-store.ts'
import { requirePerson } from '../person/request-person.ts'
import { Refusal } from '../problem/refusal.ts'
import type { Services } from '../services.ts'
import { findByRequestKey, findMatter, type FoundMatter } from './matter-store.ts'
import { answerAsked, keepDecision, moveMatter, requireVersion } from './move-matter.ts'
import { requireCategory } from './report-matter.ts'
import { requireMatter, showMatter } from './show-matter.ts'

const One = z.object({ id: z.uuid() })

/** What a person does to a matter: move it, answer what was asked for, claim it, note something on it. */
export function addMatterMoves(app: App, services: Services): void {
  const shown = { tags: ['matter'], params: One, response: { 200: MatterDetail } }
  app.post('/api/matters/:id/moves', { config: { permission: 'matter.read' }, schema: { ...shown, body: MoveRequest } }, (request) =>
    changeMatter(services, request, async ({ person, found, district, key }) => {
      requireVersion(found.matter, request.body.version)
      const carried = await readCarried(services, person, { sent: request.body.carried, matter: found.matter })
      return moveMatter(services, district, { found, actor: person, intent: { move: request.body.move, carried }, ...key })
    }),
  )
  app.post('/api/matters/:id/answer', { config: { permission: 'matter.read' }, schema: { ...shown, body: AnswerRequest } }, (request) =>
    changeMatter(services, request, ({ person, found, district, key }) => {
      requireVersion(found.matter, request.body.version)
      return answerAsked(services, district, { found, actor: person, answer: request.body, ...key })
    }),
  )
  app.post('/api/matters/:id/claim', { config: { permission: 'matter.claim' }, schema: { ...shown, body: ClaimRequest } }, (request) =>
    changeMatter(services, request, (change) => claimMatter(services, change, request.body)),
  )
  app.post('/api/matters/:id/notes', { config: { permission: 'matter.note' }, schema: { ...shown, body: NoteRequest } }, (request) =>
    changeMatter(services, request, (change) => keepOwn(services, change, { kind: 'noted', text: request.body.text })),
  )
}

interface Change {
  readonly person: KeptPerson
  readonly found: FoundMatter
  readonly district: District
  /** The request's idempotency key, if it has one. */
  readonly key: { readonly key?: string }
}

/** Makes a change to a matter within the person's scope and shows what came of it; a change that came before under the same key is only shown. */
async function changeMatter(
  services: Services,
  request: FastifyRequest<{ Params: { id: string } }>,
  change: (change: Change) => Promise<FoundMatter>,
): Promise<MatterDetail> {
  const person = requirePerson(request)
  const found = await requireMatter(services, person, request.params.id)
  const sent = readIdempotencyKey(request)
  const key = sent === undefined ? undefined : `${person.id}:${sent}`
  const isDone = key !== undefined && (await findByRequestKey(services.database.db, found.matter, key)) !== undefined
  const district = services.districts.get(person.district)
  const { matter } = isDone ? found : await change({ person, found, district, key: key === undefined ? {} : { key } })
  return showMatter(services, person, matter)
}

async function claimMatter(services: Services, change: Change, { claimed, version }: z.infer<typeof ClaimRequest>): Promise<FoundMatter> {
  const { found, person } = change
  const { claimedBy } = found.matter
  if (claimedBy !== undefined && claimedBy !== person.id) throw new Refusal('matter.claimed_by_other')
  if ((claimedBy === person.id) === claimed) return found
  requireVersion(found.matter, version)
  return keepOwn(services, change, { kind: claimed ? 'claimed' : 'released' })
}

function keepOwn(services: Services, { found, person, district, key }: Change, body: EventBody): Promise<FoundMatter> {
  const [role = 'system'] = person.roles
  return keepDecision(services, district, {
    found,
    ...key,
    decide: ({ at }) => draftEvent(found.matter, { ...person, role }, { at, body }),
  })
}

/** What was sent with a move, in the kernel's terms: placed, its files there, its target a matter that can take it. */
async function readCarried(
  services: Services,
  person: KeptPerson,
  asked: { sent: z.infer<typeof MoveRequest>['carried']; matter: Matter },
): Promise<Carried> {
  const district = services.districts.get(person.district)
  const { position, evidence, target, ...rest } = asked.sent
  if (target !== undefined) await requireTarget(services, person, target)
  if (rest.category !== undefined) requireCategory(district, rest.category)
  const { address } = asked.matter.place
  return {
    category: asked.matter.category,
    ...definedOnly(rest),
    place: position ? requirePlace(district, position, address) : asked.matter.place,
    ...(evidence && { evidence: await requireFiles(services, district, evidence) }),
    ...(target !== undefined && { target }),
    ...(rest.leadUnit !== undefined && rest.leadUnit === asked.matter.suggestion?.leadUnit && { rule: asked.matter.suggestion.rule }),
  }
}

/** A matter to merge into: one that this person sees, and that has not itself been merged or voided. */
async function requireTarget({ database }: Services, person: KeptPerson, id: string): Promise<void> {
  const target = await findMatter(database.db, scopeOf(person), id)
  if (!target || target.matter.status === 'merged' || target.matter.status === 'void')
    throw new Refusal('matter.merge_target', { target: id })
}

/** The evidence without what was left out, each of its files known to this district. */
export async function requireFiles(
  services: Services,
  district: District,
  evidence: readonly SentEvidence[],
): Promise<Exclude<Carried['evidence'], undefined>> {
  const files = evidence.map(({ file }) => file).filter((file) => file !== undefined)
  const known = await listFileTypes(services.database.db, district.code, files)
  const missing = files.find((file) => !known.has(file))
  if (missing !== undefined) throw new Refusal('file.not_found', { file: missing })
  return evidence.map((piece) => definedOnly(piece))
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> }

function definedOnly<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>
}
