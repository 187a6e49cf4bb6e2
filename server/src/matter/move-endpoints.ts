import { AnswerRequest, ClaimRequest, MatterDetail, MoveRequest, NoteRequest, type Evidence as SentEvidence } from '@yiwang/contract'
import { draftEvent, type Carried, type EventBody, type Matter } from '@yiwang/kernel'
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
import { findByRequestKey, type FoundMatter } from './matter-store.ts'
import { answerAsked, keepDecision, moveMatter, requireVersion } from './move-matter.ts'
import { requireCategory } from './report-matter.ts'
import { requireMatter, showMatter } from './show-matter.ts'

const One = z.object({ id: z.uuid() })

/** What a person does to a matter: move it, answer what was asked for, claim it, note something on it. */
export function addMatterMoves(app: App, services: Services): void {
  const answers = { tags: ['matter'], params: One, response: { 200: MatterDetail } }
  app.post(
    '/api/matters/:id/moves',
    { config: { permission: 'matter.read' }, schema: { ...answers, body: MoveRequest } },
    async (request) => {
      const person = requirePerson(request)
      const { found, district, isDone, key } = await findForChange(services, person, {
        id: request.params.id,
        key: readIdempotencyKey(request),
      })
      if (isDone) return showMatter(services, person, found.matter)
      requireVersion(found.matter, request.body.version)
      const carried = await readCarried(services, district, { sent: request.body.carried, matter: found.matter })
      const intent = { move: request.body.move, carried }
      const { matter } = await moveMatter(services, district, { found, actor: person, intent, ...(key && { key }) })
      return showMatter(services, person, matter)
    },
  )
  app.post(
    '/api/matters/:id/answer',
    { config: { permission: 'matter.read' }, schema: { ...answers, body: AnswerRequest } },
    async (request) => {
      const person = requirePerson(request)
      const { found, district, isDone, key } = await findForChange(services, person, {
        id: request.params.id,
        key: readIdempotencyKey(request),
      })
      if (isDone) return showMatter(services, person, found.matter)
      requireVersion(found.matter, request.body.version)
      const { matter } = await answerAsked(services, district, { found, actor: person, answer: request.body, ...(key && { key }) })
      return showMatter(services, person, matter)
    },
  )
  addClaimAndNote(app, services)
}

function addClaimAndNote(app: App, services: Services): void {
  const answers = { tags: ['matter'], params: One, response: { 200: MatterDetail } }
  app.post(
    '/api/matters/:id/claim',
    { config: { permission: 'matter.claim' }, schema: { ...answers, body: ClaimRequest } },
    async (request) => {
      const person = requirePerson(request)
      const { found, district } = await findForChange(services, person, { id: request.params.id, key: undefined })
      const { claimedBy } = found.matter
      if (claimedBy !== undefined && claimedBy !== person.id) throw new Refusal('matter.claimed_by_other')
      if ((claimedBy === person.id) === request.body.claimed) return showMatter(services, person, found.matter)
      requireVersion(found.matter, request.body.version)
      const { matter } = await keepOwn(services, district, { found, person, body: { kind: request.body.claimed ? 'claimed' : 'released' } })
      return showMatter(services, person, matter)
    },
  )
  app.post(
    '/api/matters/:id/notes',
    { config: { permission: 'matter.note' }, schema: { ...answers, body: NoteRequest } },
    async (request) => {
      const person = requirePerson(request)
      const { found, district, isDone, key } = await findForChange(services, person, {
        id: request.params.id,
        key: readIdempotencyKey(request),
      })
      if (isDone) return showMatter(services, person, found.matter)
      const body = { kind: 'noted' as const, text: request.body.text }
      const { matter } = await keepOwn(services, district, { found, person, body, ...(key && { key }) })
      return showMatter(services, person, matter)
    },
  )
}

interface ForChange {
  readonly found: FoundMatter
  readonly district: District
  readonly isDone: boolean
  readonly key: string | undefined
}

/** The matter to be changed; `isDone` when a request with this key has changed it before. */
async function findForChange(services: Services, person: KeptPerson, asked: { id: string; key: string | undefined }): Promise<ForChange> {
  const found = await requireMatter(services, person, asked.id)
  const key = asked.key === undefined ? undefined : `${person.id}:${asked.key}`
  const isDone = key !== undefined && (await findByRequestKey(services.database.db, found.matter, key)) !== undefined
  return { found, district: services.districts.get(person.district), isDone, key }
}

function keepOwn(
  services: Services,
  district: District,
  own: { readonly found: FoundMatter; readonly person: KeptPerson; readonly body: EventBody; readonly key?: string },
): Promise<FoundMatter> {
  const { found, person, body } = own
  const [first = 'system'] = person.roles
  return keepDecision(services, district, {
    ...own,
    decide: ({ at }) => draftEvent(found.matter, { ...person, role: first }, { at, body }),
  })
}

/** What was sent with a move, in the kernel's terms: placed, its files there, its target a matter that can take it. */
async function readCarried(
  services: Services,
  district: District,
  asked: { sent: z.infer<typeof MoveRequest>['carried']; matter: Matter },
): Promise<Carried> {
  const { position, evidence, target, ...rest } = asked.sent
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
