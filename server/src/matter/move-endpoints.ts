import { AnswerRequest, ClaimRequest, MatterDetail, MoveRequest, NoteRequest } from '@yiwang/contract'
import { z } from 'zod'

import type { App } from '../http/app.ts'
import type { Services } from '../services.ts'
import { changeMatter, keepOwn } from './change-matter.ts'
import { claimMatter } from './claim-matter.ts'
import { answerAsked, moveMatter, requireVersion } from './move-matter.ts'
import { readCarried } from './read-carried.ts'

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
